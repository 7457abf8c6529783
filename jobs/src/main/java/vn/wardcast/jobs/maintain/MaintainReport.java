package vn.wardcast.jobs.maintain;

/**
 * What maintenance did.
 *
 * @param tables tables looked at
 * @param retired rows of landing files removed because their contract keeps them no longer
 * @param compacted data files that were merged away
 * @param expired snapshots that were forgotten
 * @param orphans files removed that no table named
 * @param publication the version that readers see now
 */
public record MaintainReport(int tables, long retired, long compacted, long expired, long orphans, long publication) {}
