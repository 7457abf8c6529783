package vn.wardcast.jobs.landing.file.workbook;

import java.io.IOException;
import java.util.Set;
import vn.wardcast.jobs.landing.file.Sheets;
import vn.wardcast.jobs.landing.file.coding.SheetTexts;
import vn.wardcast.jobs.landing.file.grid.MergedRows;
import vn.wardcast.jobs.landing.file.grid.TextSample;

/** One worksheet. Its rows are parsed anew on every visit; what frames them is remembered. */
final class Worksheet implements Sheets.Sheet {

    private final Book book;
    private final String part;
    private final String name;
    private final boolean hidden;
    private final Frame top;
    private Frame frame;
    private SheetTexts texts;

    Worksheet(Book book, String part, String name, boolean hidden) throws IOException {
        this.book = book;
        this.part = part;
        this.name = name;
        this.hidden = hidden;
        this.top = read(false);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isHidden() {
        return hidden;
    }

    @Override
    public Set<Integer> hiddenColumns() {
        return top.hiddenColumns();
    }

    /** With the merged ranges, for which a whole sheet must be looked through. */
    private Frame frame() throws IOException {
        if (frame == null) {
            boolean mayHaveMerges = book.archive().mayHaveMerges(part);
            frame = mayHaveMerges ? read(true) : top;
        }
        return frame;
    }

    private Frame read(boolean mayHaveMerges) throws IOException {
        try (Xml xml = open()) {
            return Frame.read(xml, mayHaveMerges);
        }
    }

    private Xml open() throws IOException {
        return new Xml(book.archive().part(part).orElseThrow(), part);
    }

    @Override
    public void visit(Sheets.RowVisitor visitor) throws IOException {
        MergedRows merged = new MergedRows(frame().merges(), visitor);
        try (Xml xml = open()) {
            if (new RowReader(xml, book, texts()).visit(merged::row)) {
                merged.end();
            }
        }
    }

    /** Judged once, by the texts at the top of the sheet as they stand in the file. */
    private SheetTexts texts() throws IOException {
        if (texts == null) {
            TextSample sample = new TextSample();
            try (Xml xml = open()) {
                new RowReader(xml, book, SheetTexts.unicode()).sample(sample);
            }
            texts = sample.judged();
        }
        return texts;
    }
}
