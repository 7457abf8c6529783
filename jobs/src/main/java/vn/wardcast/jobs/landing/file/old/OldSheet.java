package vn.wardcast.jobs.landing.file.old;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BlankRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.ss.util.CellRangeAddress;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.RefusedFile;
import vn.wardcast.jobs.landing.file.Sheets;
import vn.wardcast.jobs.landing.file.coding.SheetTexts;
import vn.wardcast.jobs.landing.file.grid.MergedRange;
import vn.wardcast.jobs.landing.file.grid.MergedRows;
import vn.wardcast.jobs.landing.file.grid.TextSample;

/** One worksheet of an old workbook. Merged ranges come after the cells, so a first walk looks for them. */
final class OldSheet implements Sheets.Sheet {

    private static final int COLUMNS = 256;
    private static final int MOST_MERGES = 200_000;

    private final DirectoryNode root;
    private final String stream;
    private final OldBook book;
    private final int index;
    private final Frame frame;

    private record Frame(Set<Integer> hiddenColumns, List<MergedRange> merges, SheetTexts texts) {}

    OldSheet(DirectoryNode root, String stream, OldBook book, int index) throws IOException {
        this.root = root;
        this.stream = stream;
        this.book = book;
        this.index = index;
        this.frame = frame();
    }

    private BoundSheetRecord bound() {
        return book.names().get(index);
    }

    @Override
    public String name() {
        return bound().getSheetname();
    }

    @Override
    public boolean isHidden() {
        return bound().isHidden() || bound().isVeryHidden();
    }

    @Override
    public Set<Integer> hiddenColumns() {
        return frame.hiddenColumns();
    }

    @Override
    public void visit(Sheets.RowVisitor visitor) throws IOException {
        MergedRows merged = new MergedRows(frame.merges(), visitor);
        OldRow row = new OldRow(book, frame.texts());
        try (OldRecords records = new OldRecords(root, stream)) {
            boolean wanting = toSheet(records);
            for (Optional<Record> next = inSheet(records); next.isPresent() && wanting; next = inSheet(records)) {
                if (next.get() instanceof CellValueRecordInterface cell && row.isDone(cell)) {
                    wanting = merged.row(row.number(), row.take());
                }
                row.add(next.get());
            }
            if (wanting && (row.isEmpty() || merged.row(row.number(), row.take()))) {
                merged.end();
            }
        }
    }

    private Frame frame() throws IOException {
        Set<Integer> hidden = new TreeSet<>();
        List<MergedRange> merges = new ArrayList<>();
        TextSample sample = new TextSample();
        Used used = new Used();
        OldRow row = new OldRow(book, SheetTexts.unicode());
        try (OldRecords records = new OldRecords(root, stream)) {
            toSheet(records);
            for (Optional<Record> next = inSheet(records); next.isPresent(); next = inSheet(records)) {
                used.note(next.get());
                row.sample(next.get(), sample);
                hide(next.get(), hidden);
                merge(next.get(), merges);
            }
        }
        return new Frame(
                hidden,
                merges.stream()
                        .map(range -> range.within(used.rows, used.columns))
                        .toList(),
                sample.judged());
    }

    /** How far the cells reach that hold something. */
    private static final class Used {
        private long rows;
        private int columns;

        void note(Record record) {
            if (record instanceof CellValueRecordInterface cell && !(record instanceof BlankRecord)) {
                rows = Math.max(rows, cell.getRow() + 1L);
                columns = Math.max(columns, cell.getColumn() + 1);
            }
        }
    }

    private static void hide(Record record, Set<Integer> hidden) {
        if (record instanceof ColumnInfoRecord columns && columns.getHidden()) {
            int last = Math.min(columns.getLastColumn(), COLUMNS - 1);
            for (int column = columns.getFirstColumn(); column <= last; column++) {
                hidden.add(column);
            }
        }
    }

    private static void merge(Record record, List<MergedRange> merges) {
        if (record instanceof MergeCellsRecord merged) {
            if (merges.size() > MOST_MERGES) {
                throw new RefusedFile(Reason.TOO_LARGE, "ô gộp · merged cells");
            }
            for (int i = 0; i < merged.getNumAreas(); i++) {
                CellRangeAddress area = merged.getAreaAt(i);
                merges.add(new MergedRange(
                        area.getFirstRow() + 1L, area.getLastRow() + 1L, area.getFirstColumn(), area.getLastColumn()));
            }
        }
    }

    /** Moves behind the beginning of this sheet; the workbook's head and the sheets before it are passed over. */
    private boolean toSheet(OldRecords records) {
        int depth = 0;
        int begun = -1;
        for (Optional<Record> next = records.next(); next.isPresent(); next = records.next()) {
            if (next.get() instanceof BOFRecord) {
                begun += depth == 0 ? 1 : 0;
                depth++;
            }
            if (begun == index + 1) {
                return true;
            }
            depth -= next.get() instanceof EOFRecord ? 1 : 0;
        }
        return false;
    }

    /** The next record of the sheet itself; charts that stand in it are passed over. */
    private static Optional<Record> inSheet(OldRecords records) {
        int depth = 0;
        for (Optional<Record> next = records.next(); next.isPresent(); next = records.next()) {
            if (next.get() instanceof BOFRecord) {
                depth++;
            } else if (next.get() instanceof EOFRecord) {
                if (depth == 0) {
                    return Optional.empty();
                }
                depth--;
            } else if (depth == 0) {
                return next;
            }
        }
        return Optional.empty();
    }
}
