/** Public investment: what will be paid of a year's capital plan by 31 January of the next, and which projects stand still. */
package vn.wardcast.jobs.disbursement;
