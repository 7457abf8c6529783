package vn.wardcast.acceptance;

import java.util.List;

/**
 * When a process said what. A moment of it is told as "so long after that line", so that it means the same on a slower
 * machine.
 */
record Timeline(List<Said> lines, long endMillis) {

    /** A line and the milliseconds from the start until it came. */
    record Said(String line, long millis) {}

    /** So long after the line that begins like this. */
    record Moment(String line, long millisLater) {

        boolean isThere(String said) {
            return stage(said).equals(line);
        }

        @Override
        public String toString() {
            return "%d ms after '%s'".formatted(millisLater, line);
        }
    }

    /** The moment at this share of the time between the first line and the end. */
    Moment at(double share) {
        long from = lines.get(0).millis();
        long wanted = from + (long) (share * (endMillis - from));
        Said last = lines.stream()
                .filter(said -> said.millis() <= wanted)
                .reduce((a, b) -> b)
                .orElseThrow();
        return new Moment(stage(last.line()), wanted - last.millis());
    }

    /** What a line says without its numbers. */
    private static String stage(String line) {
        return line.strip().replaceAll("\\s+[\\d.,]+ s$", "").replaceAll("\\d+", "#");
    }
}
