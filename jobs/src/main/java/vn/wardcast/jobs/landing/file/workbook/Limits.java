package vn.wardcast.jobs.landing.file.workbook;

/**
 * How much an archive may unpack to. Declared sizes mean nothing: what really comes out is counted.
 *
 * @param parts entries of the archive
 * @param total bytes of all parts together
 * @param ratio unpacked bytes for each packed one, in parts of more than {@code free} bytes
 * @param free unpacked bytes up to which no ratio is asked for
 * @param depth archives within archives
 */
record Limits(int parts, long total, int ratio, long free, int depth) {
    /** The largest sheet of ten columns is some 400 MB of XML; rows without content pack 50 to 1. */
    static final Limits WORKBOOK = new Limits(10_000, 2L << 30, 200, 4 << 20, 3);
}
