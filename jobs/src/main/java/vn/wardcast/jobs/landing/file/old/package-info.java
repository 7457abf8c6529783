/** Workbooks of Excel 97-2003, read record by record. */
package vn.wardcast.jobs.landing.file.old;
