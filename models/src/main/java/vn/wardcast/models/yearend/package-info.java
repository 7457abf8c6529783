/** Where a year will end: what is known of it, what may still come, and how that stands against a plan. */
package vn.wardcast.models.yearend;
