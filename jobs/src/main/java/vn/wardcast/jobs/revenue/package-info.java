/** Revenue of communes and of their provinces: lines that add up, the end of the year against its plan, the years after. */
package vn.wardcast.jobs.revenue;
