package vn.wardcast.jobs.synth;

/**
 * A place whose visitors are counted.
 *
 * @param visitors on a plain day at the level of 2024
 * @param foreign share of foreigners among them
 * @param festival visitors a day that the Thành Tuyên festival adds; 0 where it is not held
 */
record Site(String name, SiteKind kind, double visitors, double foreign, double festival) {}
