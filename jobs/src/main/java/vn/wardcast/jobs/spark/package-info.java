/** Spark and the lake: the session, the writer's lock, what is published, and the only code that writes rows. */
package vn.wardcast.jobs.spark;
