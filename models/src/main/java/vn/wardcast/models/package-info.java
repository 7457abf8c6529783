/** The maths: history in, forecast with intervals out. Knows arrays and dates; no Spark, no tables, no HTTP. */
package vn.wardcast.models;
