/** Landing files become bronze, silver and gold, and are published in one commit. */
package vn.wardcast.jobs.load;
