package vn.wardcast.jobs.landing.file.delimited;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import vn.wardcast.jobs.landing.fault.Note;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.Cell;
import vn.wardcast.jobs.landing.file.RefusedFile;
import vn.wardcast.jobs.landing.file.SheetRow;
import vn.wardcast.jobs.landing.file.Sheets;
import vn.wardcast.jobs.landing.file.coding.SheetTexts;
import vn.wardcast.jobs.landing.file.coding.TextCoding;

/** A text file with separated values as one sheet, in any coding Vietnamese is written in. */
public final class TextSheets implements Sheets {

    private final Path file;
    private final TextCoding coding;
    private final Shape shape;
    private final KnownCells known = new KnownCells(this::cell);

    private TextSheets(Path file, TextCoding coding, Shape shape) {
        this.file = file;
        this.coding = coding;
        this.shape = shape;
    }

    /**
     * Opens the file.
     *
     * @throws RefusedFile when it is no text or its coding cannot be told
     */
    public static TextSheets open(Path file) throws IOException {
        TextCoding coding = TextCoding.of(file);
        try (Reader text = coding.open(file)) {
            return new TextSheets(file, coding, Shape.of(text));
        }
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(new Sheet() {
            @Override
            public String name() {
                return null;
            }

            @Override
            public void visit(RowVisitor visitor) throws IOException {
                visitRecords(visitor);
            }
        });
    }

    private void visitRecords(RowVisitor visitor) throws IOException {
        try (Reader text = coding.open(file)) {
            Records records = new Records(text, shape);
            long number = 0;
            long opened = 0;
            for (Records.Found found = records.next(); found != Records.Found.END; found = records.next()) {
                if (found == Records.Found.RECORD) {
                    number++;
                    List<Cell> cells = cells(records);
                    boolean passed = number > shape.titles() && !cells.isEmpty();
                    if (passed && !visitor.row(new SheetRow(number, cells))) {
                        return;
                    }
                } else {
                    opened = found == Records.Found.BROKEN ? number + 1 : opened;
                    if (!visitLost(visitor, number + 1, records.lines(), opened)) {
                        return;
                    }
                    number += records.lines();
                }
            }
        }
    }

    private static boolean visitLost(RowVisitor visitor, long first, int lines, long opened) {
        Optional<Note> fault = Optional.of(new Note(Reason.UNCLOSED_QUOTE, Long.toString(opened)));
        for (long number = first; number < first + lines; number++) {
            if (!visitor.row(new SheetRow(number, List.of(), new BitSet(0), fault))) {
                return false;
            }
        }
        return true;
    }

    /** The cells of a record without the blank ones at its end. */
    private List<Cell> cells(Records records) {
        Cell[] cells = new Cell[records.fields()];
        int used = 0;
        for (int i = 0; i < cells.length; i++) {
            cells[i] = records.isEmpty(i) ? Cell.BLANK : known.cell(records, i);
            used = cells[i].isBlank() ? used : i + 1;
        }
        return Arrays.asList(used == cells.length ? cells : Arrays.copyOf(cells, used));
    }

    private Cell cell(String text) {
        SheetTexts texts = coding.texts();
        return texts.isUnicode() ? SheetTexts.unicodeCell(text) : texts.cell(text);
    }

    @Override
    public void close() {}
}
