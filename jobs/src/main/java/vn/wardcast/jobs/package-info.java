/** The hands: the only writer of the lake. Files become bronze, silver, gold, forecasts; Spark lives only here. */
package vn.wardcast.jobs;
