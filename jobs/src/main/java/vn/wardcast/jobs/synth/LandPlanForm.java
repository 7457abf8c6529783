package vn.wardcast.jobs.synth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;

/** Kế hoạch sử dụng đất hằng năm: diện tích từng loại đất phải có đến 31/12. */
final class LandPlanForm implements Form {

    /** Plans of communes that the merger ended led nowhere. */
    private static final int FIRST_YEAR = 2025;

    /** Plans promise more change than comes; assumed. */
    private static final double AMBITION = 1.3;

    private static final double SPREAD = 0.2;

    private final World world;
    private final Landscape landscape;

    LandPlanForm(World world) {
        this.world = world;
        this.landscape = new Landscape(world);
    }

    @Override
    public Stream<Table> tables(Register register, Window window) {
        return window.years().stream().filter(year -> year >= FIRST_YEAR).map(year -> table(register, year));
    }

    private Table table(Register register, int year) {
        Table table = new Table(
                Table.Format.XLSX,
                "land/ke-hoach-su-dung-dat-%s-%s.xlsx".formatted(register.code(), year),
                "KẾ HOẠCH SỬ DỤNG ĐẤT NĂM " + year,
                "Mã ĐVHC",
                "Đơn vị",
                "Năm",
                "Mã loại đất",
                "Loại đất",
                "Diện tích kế hoạch (ha)");
        register.at(LocalDate.of(year, 12, 31)).ifPresent(unit -> fill(table, unit, year));
        return table;
    }

    private void fill(Table table, Unit unit, int year) {
        double ambition = AMBITION * world.dice("land plan", unit.code(), year).noise(SPREAD);
        landscape
                .planned(unit, year, ambition)
                .forEach((code, area) -> table.add(
                        unit.code(), unit.name(), year, code, Landscape.name(code), BigDecimal.valueOf(area, 2)));
    }
}
