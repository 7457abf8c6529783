package vn.wardcast.jobs.synth;

import java.time.LocalDate;
import java.util.stream.Stream;

/** Kế hoạch vốn đầu tư công giao đầu năm theo dự án; stands with the unit of 31/12. */
final class CapitalPlanForm implements Form {

    private final Projects projects;

    CapitalPlanForm(Projects projects) {
        this.projects = projects;
    }

    @Override
    public Stream<Table> tables(Register register, Window window) {
        return window.years().stream().map(year -> table(register, year));
    }

    private Table table(Register register, int year) {
        Table table = new Table(
                Table.Format.XLSX,
                "investment/ke-hoach-von-%s-%s.xlsx".formatted(register.code(), year),
                "GIAO KẾ HOẠCH VỐN ĐẦU TƯ CÔNG NĂM " + year,
                "Mã ĐVHC",
                "Đơn vị",
                "Năm kế hoạch",
                "Mã dự án",
                "Nhóm dự án",
                "Kế hoạch vốn năm (triệu đồng)");
        register.at(LocalDate.of(year, 12, 31))
                .ifPresent(unit -> projects.of(unit, year)
                        .forEach(project -> table.add(
                                unit.code(), unit.name(), year, project.code(), project.group(), project.plan())));
        return table;
    }
}
