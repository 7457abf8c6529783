/**
 * Landing files as they arrive: finds the table in a sheet, reads each cell, and says of every row whether it enters or why
 * not. Knows files and contracts; no Spark.
 */
package vn.wardcast.jobs.landing;
