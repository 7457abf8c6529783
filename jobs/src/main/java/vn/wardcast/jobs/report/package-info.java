/** What goes back to the senders: the list of faults, and their workbooks with a word in every bad cell. */
package vn.wardcast.jobs.report;
