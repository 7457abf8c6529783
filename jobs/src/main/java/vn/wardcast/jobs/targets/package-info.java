/** Targets of the plans: how far each has come, where it will be at its deadline, how likely it is reached; the file that officers fill. */
package vn.wardcast.jobs.targets;
