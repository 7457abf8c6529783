/** The words: tables, units, indicators, domains and settings; opens the Iceberg catalog. No Spark, no HTTP, no ML. */
package vn.wardcast.lakehouse;
