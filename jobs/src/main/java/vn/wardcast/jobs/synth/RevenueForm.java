package vn.wardcast.jobs.synth;

import java.time.YearMonth;
import java.util.stream.Stream;

/** Thu ngân sách theo tháng và tiểu mục. */
final class RevenueForm implements Form {

    private final Revenue revenue;

    RevenueForm(Revenue revenue) {
        this.revenue = revenue;
    }

    @Override
    public Stream<Table> tables(Register register, Window window) {
        return window.years().stream().map(year -> table(register, window, year));
    }

    private Table table(Register register, Window window, int year) {
        Table table = new Table(
                Table.Format.XLSX,
                "budget/thu-ngan-sach-%s-%s.xlsx".formatted(register.code(), year),
                "THU NGÂN SÁCH NHÀ NƯỚC THEO THÁNG NĂM " + year,
                "Mã ĐVHC",
                "Đơn vị",
                "Tháng",
                "Tiểu mục",
                "Nội dung thu",
                "Thu NSNN trên địa bàn (đồng)",
                "Thu NS xã được hưởng (đồng)");
        register.eachMonth(window, year, (unit, month) -> fill(table, unit, month));
        return table;
    }

    private void fill(Table table, Unit unit, YearMonth month) {
        String label = month.format(Window.MONTH);
        for (Revenue.Collected line : revenue.collected(unit, month)) {
            RevenueItem item = line.item();
            table.add(unit.code(), unit.name(), label, item.code(), item.name(), line.amount(), line.own());
        }
    }
}
