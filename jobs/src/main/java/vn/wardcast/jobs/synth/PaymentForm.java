package vn.wardcast.jobs.synth;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;

/** Giải ngân theo dự án và tháng: twelve months of the plan year and the January after, as far as the window goes. */
final class PaymentForm implements Form {

    private final Projects projects;

    PaymentForm(Projects projects) {
        this.projects = projects;
    }

    @Override
    public Stream<Table> tables(Register register, Window window) {
        return window.years().stream().map(year -> table(register, year, window.last()));
    }

    private Table table(Register register, int year, YearMonth last) {
        Table table = new Table(
                Table.Format.XLSX,
                "investment/giai-ngan-%s-%s.xlsx".formatted(register.code(), year),
                "GIẢI NGÂN VỐN ĐẦU TƯ CÔNG KẾ HOẠCH NĂM " + year,
                "Mã ĐVHC",
                "Đơn vị",
                "Năm kế hoạch",
                "Mã dự án",
                "Tháng",
                "Giải ngân trong tháng (triệu đồng)");
        register.at(LocalDate.of(year, 12, 31)).ifPresent(unit -> fill(table, unit, year, last));
        return table;
    }

    private void fill(Table table, Unit unit, int year, YearMonth last) {
        for (Projects.Year project : projects.of(unit, year)) {
            for (int i = 0; i < Projects.MONTHS; i++) {
                YearMonth month = YearMonth.of(year, 1).plusMonths(i);
                if (!month.isAfter(last)) {
                    table.add(
                            unit.code(),
                            unit.name(),
                            year,
                            project.code(),
                            Window.MONTH.format(month),
                            project.paid()[i]);
                }
            }
        }
    }
}
