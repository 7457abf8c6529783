package vn.wardcast.jobs.synth;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Dự toán thu giao đầu năm theo mục. */
final class PlanForm implements Form {

    private static final List<ParameterFile.Row> HEADINGS = ParameterFile.rows("budget-headings.csv");
    private static final String LAND_FEE = "1400";

    private final Revenue revenue;

    PlanForm(Revenue revenue) {
        this.revenue = revenue;
    }

    /** The plan of 2025 stands with the unit of 31/12, which took over what its predecessors had been given. */
    @Override
    public Stream<Table> tables(Register register, Window window) {
        return window.years().stream().map(year -> table(register, year));
    }

    private Table table(Register register, int year) {
        Table table = new Table(
                Table.Format.XLSX,
                "budget/du-toan-thu-%s-%s.xlsx".formatted(register.code(), year),
                "GIAO DỰ TOÁN THU NGÂN SÁCH NHÀ NƯỚC NĂM " + year,
                "Mã ĐVHC",
                "Đơn vị",
                "Năm",
                "Mục",
                "Nội dung thu",
                "Dự toán giao (triệu đồng)");
        register.at(LocalDate.of(year, 12, 31)).ifPresent(unit -> fill(table, unit, year));
        return table;
    }

    private void fill(Table table, Unit unit, int year) {
        for (ParameterFile.Row heading : HEADINGS) {
            long millions = millions(unit, heading.text("muc"), year);
            if (millions > 0) {
                table.add(unit.code(), unit.name(), year, heading.text("muc"), heading.text("name"), millions);
            }
        }
    }

    /** A plan asks a little more than last year's trend gives, most of all from land; some years it asks too much. */
    private long millions(Unit unit, String heading, int year) {
        double ambition = revenue.plannersMood(unit, year);
        double guess = revenue.plannersGuess(unit, heading, year);
        double land = heading.equals(LAND_FEE) ? 1.05 : 1;
        return StrictMath.round(revenue.expected(unit, heading, year) * ambition * guess * land / 1e6);
    }
}
