/** Office Open XML workbooks, streamed out of an archive that is not trusted. */
package vn.wardcast.jobs.landing.file.workbook;
