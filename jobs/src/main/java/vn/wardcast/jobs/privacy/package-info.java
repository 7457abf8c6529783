/**
 * Keeps small counts of people from readers, together with whatever would give them away. Knows counts, units and periods; nothing
 * of Spark or tables.
 */
package vn.wardcast.jobs.privacy;
