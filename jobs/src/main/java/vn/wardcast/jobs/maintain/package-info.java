/** Keeps the lake small and quick: merges small files, forgets old versions, removes files that nothing names. */
package vn.wardcast.jobs.maintain;
