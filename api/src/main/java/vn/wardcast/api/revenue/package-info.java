/** {@code /revenue}: what is collected, what the year will end at, and how that stands against the plan. */
package vn.wardcast.api.revenue;
