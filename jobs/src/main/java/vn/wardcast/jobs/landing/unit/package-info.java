/** Administrative units and code lists at a date, and how ward files name them. */
package vn.wardcast.jobs.landing.unit;
