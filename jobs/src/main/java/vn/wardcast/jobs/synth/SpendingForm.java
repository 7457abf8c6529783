package vn.wardcast.jobs.synth;

import java.time.YearMonth;
import java.util.stream.Stream;

/** Chi ngân sách xã theo tháng, lĩnh vực và mục. */
final class SpendingForm implements Form {

    private final Spending spending;

    SpendingForm(Spending spending) {
        this.spending = spending;
    }

    @Override
    public Stream<Table> tables(Register register, Window window) {
        return window.years().stream().map(year -> table(register, window, year));
    }

    private Table table(Register register, Window window, int year) {
        Table table = new Table(
                Table.Format.XLSX,
                "budget/chi-ngan-sach-%s-%s.xlsx".formatted(register.code(), year),
                "CHI NGÂN SÁCH XÃ THEO THÁNG NĂM " + year,
                "Mã ĐVHC",
                "Đơn vị",
                "Tháng",
                "Lĩnh vực chi",
                "Mục",
                "Nội dung chi",
                "Thực hiện chi (đồng)");
        register.eachMonth(window, year, (unit, month) -> fill(table, unit, month));
        return table;
    }

    private void fill(Table table, Unit unit, YearMonth month) {
        String label = month.format(Window.MONTH);
        for (Spending.Spent spent : spending.spent(unit, month)) {
            SpendingLine line = spent.line();
            table.add(unit.code(), unit.name(), label, line.sector().name(), line.item(), line.name(), spent.amount());
        }
    }
}
