package vn.wardcast.jobs.forecast;

import java.io.Serializable;

/** Which series: what {@code gold.indicator_value} calls one line through time. */
record SeriesKey(String domain, String unit, String indicator, String breakdown, String frequency, String origin)
        implements Serializable {}
