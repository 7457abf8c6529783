package vn.wardcast.api.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file, both ends included.
 *
 * @param first first byte
 * @param last last byte
 */
record ByteRange(long first, long last) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * The part a Range header asks for. None when the header is absent or says something else than one range of bytes, for then
     * the whole file is a correct answer; a range outside the file is refused.
     */
    static Optional<ByteRange> find(String header, long size) {
        Matcher range = ONE.matcher(header == null ? "" : header.strip());
        if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
            return Optional.empty();
        }
        ByteRange found = range.group(1).isEmpty()
                ? new ByteRange(Math.max(0, size - Long.parseLong(range.group(2))), size - 1)
                : new ByteRange(Long.parseLong(range.group(1)), last(range.group(2), size));
        if (found.first >= size || found.first > found.last) {
            throw Trouble.RANGE_NOT_SATISFIABLE.in(
                    "Range", "Tệp có %d byte".formatted(size), "The file has %d bytes".formatted(size));
        }
        return Optional.of(found);
    }

    long length() {
        return last - first + 1;
    }

    private static long last(String text, long size) {
        return text.isEmpty() ? size - 1 : Math.min(Long.parseLong(text), size - 1);
    }
}
