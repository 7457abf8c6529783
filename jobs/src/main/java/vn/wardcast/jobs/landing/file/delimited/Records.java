package vn.wardcast.jobs.landing.file.delimited;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * Cuts a text into records and fields, by hand for speed. Only the record at hand is in memory. Lines end with CR, LF or both;
 * a field in quotation marks may hold delimiters, line breaks and doubled marks. Where a mark is not closed as it should be,
 * the record is broken: it spans the physical lines that the mark has swallowed.
 */
final class Records {

    /** What was found. */
    enum Found {
        RECORD,
        /** The record at hand spans lines that cannot be told apart safely. */
        BROKEN,
        /** A further line behind the mark that broke the record before. */
        SWALLOWED,
        END
    }

    /** No record of a table is longer; what goes on is a quotation mark that nobody closed. */
    private static final int LONGEST = 1 << 20;

    private final Reader reader;
    private final char delimiter;
    private final int width;

    private char[] buffer = new char[1 << 16];
    private int limit;
    private boolean ended;
    /** Where the record at hand begins. */
    private int start;
    /** The next character to look at. */
    private int position;

    private int[] bounds = new int[64];
    private boolean[] doubled = new boolean[32];
    private int fields;
    private int lines;
    private boolean swallowing;

    Records(Reader reader, Shape shape) {
        this.reader = reader;
        this.delimiter = shape.delimiter();
        this.width = shape.width();
    }

    /** Moves to the next record. */
    Found next() throws IOException {
        start = position;
        fields = 0;
        lines = 1;
        if (!has(0)) {
            return Found.END;
        }
        if (swallowing) {
            return swallow();
        }
        while (true) {
            int offset = position - start;
            skipSpacesBeforeMark();
            boolean inMarks = at(0) == '"';
            boolean whole = inMarks ? quoted() : plain(offset);
            if (!whole) {
                return broken(inMarks);
            }
            if (!has(0) || isLineEnd(at(0))) {
                endLine();
                return Found.RECORD;
            }
            position++;
        }
    }

    int fields() {
        return fields;
    }

    /** How many physical lines the broken record spans. */
    int lines() {
        return lines;
    }

    boolean isEmpty(int field) {
        return bounds[2 * field] == bounds[2 * field + 1];
    }

    String field(int field) {
        int from = start + bounds[2 * field];
        String text = new String(buffer, from, length(field));
        return doubled[field] ? text.replace("\"\"", "\"") : text;
    }

    private int length(int field) {
        return bounds[2 * field + 1] - bounds[2 * field];
    }

    /** Whether the field says the same, told without making a text of it. */
    boolean isField(int field, char[] text) {
        return !doubled[field]
                && Arrays.equals(
                        buffer, start + bounds[2 * field], start + bounds[2 * field + 1], text, 0, text.length);
    }

    /** A number that is the same for equal fields. */
    int hash(int field) {
        int from = start + bounds[2 * field];
        int to = start + bounds[2 * field + 1];
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + buffer[i];
        }
        return hash * 0x9E3779B1;
    }

    private void skipSpacesBeforeMark() throws IOException {
        int spaces = 0;
        while (has(spaces) && at(spaces) == ' ') {
            spaces++;
        }
        if (spaces > 0 && has(spaces) && at(spaces) == '"') {
            position += spaces;
        }
    }

    /** A field up to the next delimiter; a mark inside it is text. */
    private boolean plain(int offset) throws IOException {
        do {
            int p = position;
            while (p < limit && buffer[p] != delimiter && buffer[p] != '\n' && buffer[p] != '\r') {
                p++;
            }
            position = p;
            if (position - start > LONGEST) {
                return false;
            }
        } while (position == limit && has(0));
        add(offset, position - start, false);
        return true;
    }

    /** A field in marks; false when its closing mark is missing or stands where none can. */
    private boolean quoted() throws IOException {
        position++;
        int offset = position - start;
        boolean marks = false;
        while (toMark()) {
            if (has(1) && at(1) == '"') {
                marks = true;
                position += 2;
                continue;
            }
            int end = position - start;
            position++;
            skipSpacesAfterMark();
            add(offset, end, marks);
            return (!has(0) || at(0) == delimiter || isLineEnd(at(0))) && !holdsRows(offset, end);
        }
        return false;
    }

    private boolean toMark() throws IOException {
        do {
            int p = position;
            while (p < limit && buffer[p] != '"') {
                p++;
            }
            position = p;
            if (position - start > LONGEST) {
                return false;
            }
        } while (position == limit && has(0));
        return position < limit;
    }

    private void skipSpacesAfterMark() throws IOException {
        while (has(0) && at(0) == ' ') {
            position++;
        }
    }

    /** Two stray marks, rows apart, look like one field; its lines then have as many delimiters as rows have. */
    private boolean holdsRows(int from, int to) {
        if (width < 3) {
            return false;
        }
        int delimiters = 0;
        boolean first = true;
        for (int i = start + from; i < start + to; i++) {
            if (isLineEnd(buffer[i])) {
                if (!first && delimiters >= width - 1) {
                    return true;
                }
                first = false;
                delimiters = 0;
            }
            delimiters += buffer[i] == delimiter ? 1 : 0;
        }
        return !first && delimiters >= width - 1;
    }

    private void add(int from, int to, boolean marks) {
        if (2 * fields == bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * bounds.length);
            doubled = Arrays.copyOf(doubled, 2 * doubled.length);
        }
        bounds[2 * fields] = from;
        bounds[2 * fields + 1] = to;
        doubled[fields++] = marks;
    }

    /** Ends the broken record with its line; where that is nowhere near, the lines that follow are swallowed one by one. */
    private Found broken(boolean inMarks) throws IOException {
        swallowing = inMarks && position - start > LONGEST;
        if (swallowing) {
            position = lastLineStart();
            lines = Math.max(1, lineEnds(start, position));
        } else {
            // Behind the line end that closes the file there is no further line.
            boolean over = !has(0) && position > start && isLineEnd(buffer[position - 1]);
            lines = lineEnds(start, position) + (over ? 0 : 1);
            skipLine();
        }
        return Found.BROKEN;
    }

    private int lastLineStart() {
        int p = position;
        while (p > start && !isLineEnd(buffer[p - 1])) {
            p--;
        }
        return p == start ? position : p;
    }

    /** A line behind a mark that was opened far above; a mark in it closes that one, and the next line is free again. */
    private Found swallow() throws IOException {
        swallowing = !skipLine();
        return Found.SWALLOWED;
    }

    /** Moves past the end of the line without keeping it; says whether there was a mark. */
    private boolean skipLine() throws IOException {
        boolean marks = false;
        while (has(0) && !isLineEnd(at(0))) {
            marks |= at(0) == '"';
            position++;
            start = position;
        }
        endLine();
        return marks;
    }

    private int lineEnds(int from, int to) {
        int ends = 0;
        for (int i = from; i < to; i++) {
            boolean pair = buffer[i] == '\n' && i > from && buffer[i - 1] == '\r';
            ends += isLineEnd(buffer[i]) && !pair ? 1 : 0;
        }
        return ends;
    }

    private void endLine() throws IOException {
        if (has(0)) {
            boolean pair = at(0) == '\r' && has(1) && at(1) == '\n';
            position += pair ? 2 : 1;
        }
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private char at(int ahead) {
        return position + ahead < limit ? buffer[position + ahead] : 0;
    }

    /** Whether there is a character that far ahead; reads on where needed and keeps the record at hand whole. */
    private boolean has(int ahead) throws IOException {
        while (position + ahead >= limit && !ended) {
            fill();
        }
        return position + ahead < limit;
    }

    private void fill() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, limit - start);
            limit -= start;
            position -= start;
            start = 0;
        }
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int count = reader.read(buffer, limit, buffer.length - limit);
        ended = count < 0;
        limit += Math.max(count, 0);
    }
}
