/** How much of a year's capital plan will have been paid in the end, from the curves of years that are over. */
package vn.wardcast.models.disbursement;
