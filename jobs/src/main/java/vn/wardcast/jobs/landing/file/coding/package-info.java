/** Vietnamese in the codes that came before Unicode, recognised by whether the result is Vietnamese. */
package vn.wardcast.jobs.landing.file.coding;
