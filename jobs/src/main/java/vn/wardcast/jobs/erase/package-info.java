/** Erasure of a person on request: rows rewritten away, versions and files that held them removed, and the proof. */
package vn.wardcast.jobs.erase;
