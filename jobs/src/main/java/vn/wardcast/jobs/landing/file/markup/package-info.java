/** Tables in HTML that call themselves XLS, and the XML of Excel 2003. */
package vn.wardcast.jobs.landing.file.markup;
