/** Files as sheets of cells: workbooks old and new, text in any encoding; what is hostile is refused here. */
package vn.wardcast.jobs.landing.file;
