/** Where the tables of a sheet are, what their columns mean and which rows are data. */
package vn.wardcast.jobs.landing.table;
