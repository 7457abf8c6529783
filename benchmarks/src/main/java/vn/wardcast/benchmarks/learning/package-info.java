/**
 * Learns, once and offline, what the models carry with them as small tables: the trees of the yearly default, the weights of
 * members, the widths of intervals. Nothing here runs in the product. Only training parts are seen.
 */
package vn.wardcast.benchmarks.learning;
