/** Both sides of the budget by line, unit and year against the plan; how far plan and final accounts of provinces lie apart. */
package vn.wardcast.jobs.revenue;
