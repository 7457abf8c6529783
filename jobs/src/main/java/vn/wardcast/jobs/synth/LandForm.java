package vn.wardcast.jobs.synth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;

/** Thống kê đất đai theo loại đất, hiện trạng 31/12. */
final class LandForm implements Form {

    private final Landscape landscape;

    LandForm(World world) {
        this.landscape = new Landscape(world);
    }

    @Override
    public Stream<Table> tables(Register register, Window window) {
        return window.yearsWith(12).stream().map(year -> table(register, year));
    }

    private Table table(Register register, int year) {
        Table table = new Table(
                Table.Format.XLSX,
                "land/thong-ke-dat-dai-%s-%s.xlsx".formatted(register.code(), year),
                "THỐNG KÊ DIỆN TÍCH ĐẤT ĐAI ĐẾN 31/12/" + year,
                "Mã ĐVHC",
                "Đơn vị",
                "Năm",
                "Mã loại đất",
                "Loại đất",
                "Diện tích (ha)");
        register.at(LocalDate.of(year, 12, 31)).ifPresent(unit -> fill(table, unit, year));
        return table;
    }

    private void fill(Table table, Unit unit, int year) {
        landscape
                .at(unit, year)
                .forEach((code, area) -> table.add(
                        unit.code(), unit.name(), year, code, Landscape.name(code), BigDecimal.valueOf(area, 2)));
    }
}
