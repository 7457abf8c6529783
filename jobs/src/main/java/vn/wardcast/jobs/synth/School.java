package vn.wardcast.jobs.synth;

/**
 * A school keeps its code and name when the commune around it changes.
 *
 * @param share its share of the children who enter this level in the commune of today
 */
record School(String code, String name, Level level, Part part, double share) {}
