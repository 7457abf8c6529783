package vn.wardcast.jobs.landing.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.wardcast.jobs.landing.file.Cell;
import vn.wardcast.jobs.landing.file.SheetRow;

/**
 * Finds the header rows of a sheet, wherever they stand: rows that hold several words a source knows, together with the rows
 * above and below that only make sense with them.
 */
final class TableFinder {

    private static final int MOST_HEADER_ROWS = 4;
    private static final int MOST_TITLES = 25;
    private static final int LONGEST_WORD = 90;
    private static final Pattern FIGURE = Pattern.compile("[-+(]?\\d[\\d.,\\s]{2,}\\)?");

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d(?:\\.0)?");

    private final List<HeaderReader> readers;
    private final List<Found> found = new ArrayList<>();
    private final List<SheetRow> above = new ArrayList<>();
    private final List<SheetRow> block = new ArrayList<>();
    private List<String> titles = new ArrayList<>();
    private boolean figures;

    TableFinder(List<HeaderReader> readers) {
        this.readers = readers;
    }

    /**
     * A table's head.
     *
     * @param header its rows
     * @param titles lines of text above it, from the top down
     */
    record Found(HeaderBlock header, List<String> titles) {}

    /** Shows one row of the sheet, in order. */
    void row(SheetRow row) {
        if (row.fault().isPresent() || row.isBlank()) {
            close();
            return;
        }
        if (block.isEmpty()) {
            if (isHeader(row)) {
                open(row);
            } else {
                remember(row);
            }
        } else if (block.size() < MOST_HEADER_ROWS && continuesHeader(row)) {
            block.add(row);
        } else {
            close();
            remember(row);
        }
    }

    /** Ends the sheet. */
    List<Found> end() {
        close();
        return found;
    }

    /** Whether a header was found so far. */
    boolean hasFound() {
        return !found.isEmpty();
    }

    /** Whether anything on the sheet looks like a figure. */
    boolean hasFigures() {
        return figures;
    }

    private void open(SheetRow row) {
        int from = above.size();
        while (from > 0 && above.size() - from < 2 && belongsAbove(above.get(from - 1), row, above.size() - from)) {
            from--;
        }
        block.addAll(above.subList(from, above.size()));
        while (above.size() > from) {
            above.remove(above.size() - 1);
            titles.remove(titles.size() - 1);
        }
        block.add(row);
    }

    private void close() {
        if (!block.isEmpty()) {
            found.add(new Found(HeaderBlock.of(block), List.copyOf(titles)));
            block.clear();
            above.clear();
            titles = new ArrayList<>();
        }
    }

    private void remember(SheetRow row) {
        if (isData(row)) {
            // What stands above a data row says nothing about a table below it.
            figures = true;
            above.clear();
            titles.clear();
            return;
        }
        above.add(row);
        titles.add(String.join(" ", texts(row)));
        if (above.size() > MOST_TITLES) {
            above.remove(0);
            titles.remove(0);
        }
    }

    private static boolean isData(SheetRow row) {
        long figures = row.cells().stream()
                .filter(cell -> cell instanceof Cell.Number || isFigure(cell.shown()))
                .count();
        long years = row.cells().stream()
                .filter(cell -> YEAR.matcher(cell.shown()).matches())
                .count();
        // "Năm | 2025" above a table is a title.
        return figures >= 2
                || figures - years == 1
                || (figures == 1 && texts(row).size() >= 3);
    }

    /** Several different words that some source knows, and hardly a number. */
    private boolean isHeader(SheetRow row) {
        List<String> texts = texts(row);
        if (texts.size() < 2 || numbers(row) > texts.size() || hasFigure(texts)) {
            return false;
        }
        return readers.stream().anyMatch(reader -> {
            long strong = reader.columnsIn(texts);
            if (strong >= 2 && strong * 3 >= texts.size()) {
                return true;
            }
            if (strong == 0) {
                return false;
            }
            long weak = count(texts, word -> !reader.isStrong(word) && reader.isWeak(word));
            return weak >= 2 && (strong + weak) * 2 >= texts.size();
        });
    }

    /** Whether a text is a figure and no year: headers hold none. */
    private static boolean hasFigure(List<String> texts) {
        for (String text : texts) {
            char first = text.charAt(0);
            boolean digits = first >= '0' && first <= '9' || first == '-' || first == '(' || first == '+';
            if (digits && FIGURE.matcher(text).matches() && !YEAR.matcher(text).matches()) {
                return true;
            }
        }
        return false;
    }

    /** A row that explains the header below: grouping words over several columns, no title over all of them. */
    private boolean belongsAbove(SheetRow row, SheetRow header, int distance) {
        List<String> texts = texts(row);
        boolean adjacent = row.number() == header.number() - 1 - distance;
        if (!adjacent
                || texts.isEmpty()
                || numbers(row) > 0
                || texts.stream().anyMatch(text -> text.length() > LONGEST_WORD)) {
            return false;
        }
        boolean title = texts.size() == 1 && spans(row) >= spans(header) - 1;
        return !title && readers.stream().anyMatch(reader -> isHeading(reader, texts, row));
    }

    private static boolean isHeading(HeaderReader reader, List<String> texts, SheetRow row) {
        long known = count(texts, word -> reader.isStrong(word) || reader.isWeak(word));
        // One lonely word in the first column is a line of its own, not a heading of columns.
        boolean first = texts.size() == 1 && !row.cell(0).isBlank();
        return known * 2 >= texts.size() && known > 0 && !first;
    }

    /** A row that goes on dividing the columns of the header above. */
    private boolean continuesHeader(SheetRow row) {
        if (ColumnNumbers.isIn(row)) {
            return false;
        }
        SheetRow top = block.get(block.size() - 1);
        List<String> fresh = new ArrayList<>();
        for (int column = 0; column < row.cells().size(); column++) {
            String word = row.cell(column).shown();
            boolean carried =
                    row.isCarried(column) && word.equals(top.cell(column).shown());
            if (!word.isEmpty() && !carried) {
                if (row.cell(column) instanceof Cell.Day || word.length() > LONGEST_WORD) {
                    return false;
                }
                fresh.add(word);
            }
        }
        if (fresh.isEmpty()) {
            return true;
        }
        boolean firstIsFresh = !row.cell(firstColumn(top)).isBlank() && !row.isCarried(firstColumn(top));
        boolean numbered = !firstIsFresh && fresh.size() > 1 && areNumbersAndTotals(fresh);
        return numbered
                || (!firstIsFresh || isHeader(row))
                        && readers.stream()
                                .anyMatch(reader ->
                                        count(fresh, word -> reader.isStrong(word) || reader.isWeak(word)) * 2
                                                >= fresh.size())
                        && fresh.stream().noneMatch(TableFinder::isFigure);
    }

    /** 1, 2, 3 … and perhaps a total at the end: months, days or grades across. */
    private boolean areNumbersAndTotals(List<String> words) {
        long numbers = count(words, word -> word.matches("\\d{1,2}(?:\\.0)?"));
        long others = count(
                words,
                word -> !word.matches("\\d{1,2}(?:\\.0)?")
                        && readers.stream().anyMatch(reader -> reader.isWeak(word) || reader.isStrong(word)));
        return numbers > 1 && numbers + others == words.size();
    }

    private static boolean isFigure(String word) {
        return FIGURE.matcher(word).matches();
    }

    private static int firstColumn(SheetRow row) {
        for (int column = 0; column < row.cells().size(); column++) {
            if (!row.cell(column).isBlank()) {
                return column;
            }
        }
        return 0;
    }

    private static long spans(SheetRow row) {
        return row.cells().stream().filter(cell -> !cell.isBlank()).count();
    }

    private static long numbers(SheetRow row) {
        return row.cells().stream()
                .filter(cell -> cell instanceof Cell.Number || cell instanceof Cell.Day)
                .count();
    }

    private static long count(List<String> texts, Predicate<String> wanted) {
        return texts.stream().filter(wanted).count();
    }

    /** The different texts of a row, in order. */
    private static List<String> texts(SheetRow row) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : row.cells()) {
            String shown = cell.shown();
            if (!shown.isEmpty() && cell instanceof Cell.Text && !texts.contains(shown)) {
                texts.add(shown);
            }
        }
        return texts;
    }
}
