/** What worksheets of every make share: merged ranges, numbers, days, links to other files. */
package vn.wardcast.jobs.landing.file.grid;
