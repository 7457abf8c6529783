package vn.wardcast.jobs.landing.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A sheet that is parsed once where its rows fit into memory easily, and again on every visit where they do not. */
public final class RememberedSheet implements Sheets.Sheet {

    private static final int MOST_CELLS = 1_000_000;

    private final Sheets.Sheet sheet;
    private List<SheetRow> rows = new ArrayList<>();
    private final long mostCells;
    private boolean complete;
    private long cells;

    /** Remembers this sheet, one of so many of its file. */
    public RememberedSheet(Sheets.Sheet sheet, int sheets) {
        this.sheet = sheet;
        this.mostCells = MOST_CELLS / Math.max(1, sheets);
    }

    /** Whether it has turned out not to fit; known after the first visit. */
    public boolean isLarge() {
        return rows == null;
    }

    @Override
    public String name() {
        return sheet.name();
    }

    @Override
    public boolean isHidden() {
        return sheet.isHidden();
    }

    @Override
    public Set<Integer> hiddenColumns() {
        return sheet.hiddenColumns();
    }

    @Override
    public void visit(Sheets.RowVisitor visitor) throws IOException {
        if (complete) {
            for (SheetRow row : rows) {
                if (!visitor.row(row)) {
                    return;
                }
            }
        } else if (rows == null) {
            sheet.visit(visitor);
        } else {
            visitAndRemember(visitor);
        }
    }

    /** Reads on to the end even when the visitor has seen enough, unless the sheet turns out to be large. */
    private void visitAndRemember(Sheets.RowVisitor visitor) throws IOException {
        boolean[] wanting = {true};
        sheet.visit(row -> {
            remember(row);
            wanting[0] = wanting[0] && visitor.row(row);
            return wanting[0] || rows != null;
        });
        complete = rows != null;
    }

    private void remember(SheetRow row) {
        if (rows != null) {
            rows.add(row);
            cells += row.cells().size() + 1;
            if (cells > mostCells) {
                rows = null;
            }
        }
    }
}
