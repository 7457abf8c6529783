/** Verbs on a long file of series ({@code unique_id,ds,y}) beside the lake: neither Spark nor tables. */
package vn.wardcast.jobs.longfile;
