/** Adding up as a step of its own: forecasts of parts and wholes go in as they are and come out coherent. */
package vn.wardcast.models.reconciliation;
