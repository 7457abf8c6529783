package vn.wardcast.jobs.landing.file.old;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.Cell;
import vn.wardcast.jobs.landing.file.RefusedFile;
import vn.wardcast.jobs.landing.file.coding.SheetTexts;
import vn.wardcast.jobs.landing.file.grid.Numbers;
import vn.wardcast.jobs.landing.file.grid.OldFont;
import vn.wardcast.jobs.landing.file.grid.TextSample;

/** Gathers the cells of one row after the other; they stand in the file in this order. */
final class OldRow {

    /** The cell asks to be computed when the file is opened. */
    private static final int COMPUTE_ON_LOAD = 2;

    private final OldBook book;
    private final SheetTexts texts;
    private List<Cell> cells = new ArrayList<>();
    private int row = -1;
    private Optional<FormulaRecord> expectingText = Optional.empty();

    OldRow(OldBook book, SheetTexts texts) {
        this.book = book;
        this.texts = texts;
    }

    /** Whether this cell begins a new row while the one at hand has content. */
    boolean isDone(CellValueRecordInterface cell) {
        return cell.getRow() != row && !cells.isEmpty();
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    /** Counted from 1. */
    long number() {
        return row + 1L;
    }

    List<Cell> take() {
        List<Cell> taken = cells;
        cells = new ArrayList<>(taken.size());
        return taken;
    }

    void add(Record record) {
        if (record instanceof StringRecord text && expectingText.isPresent()) {
            place(expectingText.get(), text(text.getString(), expectingText.get()));
            expectingText = Optional.empty();
        } else if (record instanceof CellValueRecordInterface cell) {
            expectingText = Optional.empty();
            place(cell, cell(cell));
        }
    }

    /** Adds the text of a cell, as it is written, to a sample. */
    void sample(Record record, TextSample sample) {
        if (record instanceof LabelSSTRecord label && !sample.isEnough()) {
            boolean telling = book.style(label.getXFIndex()).font().isPresent();
            sample.add(telling ? "" : book.text(label.getSSTIndex()));
        }
    }

    private void place(CellValueRecordInterface where, Cell cell) {
        if (where.getRow() < row || where.getRow() == row && where.getColumn() < cells.size()) {
            throw new RefusedFile(Reason.CORRUPT_FILE, "XLS: dòng · row " + (where.getRow() + 1));
        }
        row = where.getRow();
        if (!cell.isBlank()) {
            while (cells.size() < where.getColumn()) {
                cells.add(Cell.BLANK);
            }
            cells.add(cell);
        }
    }

    private Cell cell(CellValueRecordInterface cell) {
        if (cell instanceof LabelSSTRecord label) {
            return text(book.text(label.getSSTIndex()), cell);
        }
        if (cell instanceof LabelRecord label) {
            return text(label.getValue(), cell);
        }
        if (cell instanceof NumberRecord number) {
            return number(number.getValue(), cell);
        }
        if (cell instanceof RKRecord number) {
            return number(number.getRKNumber(), cell);
        }
        if (cell instanceof BoolErrRecord value) {
            return value.isBoolean() ? truth(value.getBooleanValue()) : error(value.getErrorValue());
        }
        return cell instanceof FormulaRecord formula ? formula(formula) : Cell.BLANK;
    }

    private Cell formula(FormulaRecord formula) {
        Optional<String> link = book.link(formula.getParsedExpression());
        if (link.isPresent()) {
            return new Cell.Unreadable(Reason.FOREIGN_LINK, link.get());
        }
        return switch (CellType.forInt(formula.getCachedResultType())) {
            case BOOLEAN -> truth(formula.getCachedBooleanValue());
            case ERROR -> error(formula.getCachedErrorValue());
            case STRING -> expectText(formula);
            default -> result(formula);
        };
    }

    /** The text follows in a record of its own; an empty one has none. */
    private Cell expectText(FormulaRecord formula) {
        expectingText = formula.hasCachedResultString() ? Optional.of(formula) : Optional.empty();
        return Cell.BLANK;
    }

    /** A zero that is still to be computed is no figure: so programs write that never compute. */
    private Cell result(FormulaRecord formula) {
        boolean open = (formula.getOptions() & COMPUTE_ON_LOAD) != 0 && formula.getValue() == 0;
        return open ? new Cell.Unreadable(Reason.NO_RESULT, "0") : number(formula.getValue(), formula);
    }

    private Cell number(double value, CellValueRecordInterface cell) {
        return Numbers.cell(value, book.style(cell.getXFIndex()).display());
    }

    private static Cell truth(boolean value) {
        return new Cell.Text(value ? "TRUE" : "FALSE");
    }

    private static Cell error(int code) {
        String shown =
                FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#" + code;
        return new Cell.Unreadable(Reason.CELL_ERROR, shown);
    }

    private Cell text(String shown, CellValueRecordInterface cell) {
        Optional<OldFont> font = book.style(cell.getXFIndex()).font();
        return font.isPresent() ? SheetTexts.unicodeCell(font.get().decoded(shown)) : texts.cell(shown);
    }
}
