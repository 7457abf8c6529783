/** Text with separated values as a sheet. */
package vn.wardcast.jobs.landing.file.delimited;
