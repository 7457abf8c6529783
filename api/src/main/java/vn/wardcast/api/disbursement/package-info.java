/** {@code /disbursement}: public investment against the plan of the year. */
package vn.wardcast.api.disbursement;
