package vn.wardcast.jobs.landing;

import java.math.BigDecimal;
import vn.wardcast.jobs.landing.unit.CodeReader;
import vn.wardcast.jobs.landing.unit.ReferenceBook;
import vn.wardcast.jobs.landing.value.CellReader;
import vn.wardcast.jobs.landing.value.NumberReader;
import vn.wardcast.jobs.landing.value.OriginReader;
import vn.wardcast.jobs.landing.value.PeriodReader;
import vn.wardcast.jobs.landing.value.TextReader;
import vn.wardcast.lakehouse.domain.Column;

/** The reader that a column's type asks for. */
final class ColumnReaders {

    private ColumnReaders() {}

    /** A reader of the column, whose numbers are multiplied by {@code scale}. Units and tokens need more than their cell. */
    static CellReader of(Column column, BigDecimal scale, ReferenceBook book) {
        return switch (column.type()) {
            case TEXT -> new TextReader();
            case CODE -> new CodeReader(column, book);
            case COUNT, INTEGER, NUMBER, MONEY -> new NumberReader(column, scale);
            case YEAR, MONTH, DAY, SCHOOL_YEAR -> new PeriodReader(column);
            case ORIGIN -> new OriginReader();
            case UNIT_CODE, UNIT_NAME, TOKEN, PERSONAL ->
                throw new IllegalStateException("Bug: not read from its cell alone: " + column.type());
        };
    }
}
