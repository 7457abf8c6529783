package vn.wardcast.jobs.synth;

import java.time.LocalDate;
import java.util.stream.Stream;

/** Dự toán chi giao đầu năm theo lĩnh vực; stands with the unit of 31/12. */
final class SpendingPlanForm implements Form {

    private final Spending spending;

    SpendingPlanForm(Spending spending) {
        this.spending = spending;
    }

    @Override
    public Stream<Table> tables(Register register, Window window) {
        return window.years().stream().map(year -> table(register, year));
    }

    private Table table(Register register, int year) {
        Table table = new Table(
                Table.Format.XLSX,
                "budget/du-toan-chi-%s-%s.xlsx".formatted(register.code(), year),
                "GIAO DỰ TOÁN CHI NGÂN SÁCH NĂM " + year,
                "Mã ĐVHC",
                "Đơn vị",
                "Năm",
                "Lĩnh vực chi",
                "Dự toán chi (triệu đồng)");
        register.at(LocalDate.of(year, 12, 31)).ifPresent(unit -> fill(table, unit, year));
        return table;
    }

    private void fill(Table table, Unit unit, int year) {
        for (SpendingLine.Sector sector : SpendingLine.Sector.ALL) {
            long millions = StrictMath.round(spending.plan(unit, sector, year) / 1e6);
            table.add(unit.code(), unit.name(), year, sector.name(), millions);
        }
    }
}
