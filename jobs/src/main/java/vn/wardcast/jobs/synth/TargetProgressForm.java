package vn.wardcast.jobs.synth;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tiến độ chỉ tiêu, by quarter, of the wards whose plans are known. All of it is an assumption: a rate starts between 30 and 85 % and
 * comes nearer to 100 % by about 8 % of what is missing each quarter, unsteadily; counts grow to about what is wanted within a year. One
 * report in eight is missing, one target in six is never reported.
 */
final class TargetProgressForm implements Form {

    private static final String PARAMETERS = "targets.csv";
    private static final double NEVER = 1.0 / 6;
    private static final double GAP = 1.0 / 8;

    private final World world;
    private final List<ParameterFile.Row> targets = ParameterFile.rows(PARAMETERS);

    TargetProgressForm(World world) {
        this.world = world;
    }

    @Override
    public Stream<Table> tables(Register register, Window window) {
        return register.now().stream()
                .flatMap(unit -> window.years().stream().map(year -> table(unit, year, window.last())));
    }

    private Table table(Unit unit, int year, YearMonth last) {
        Table table = new Table(
                Table.Format.XLSX,
                "public_services/tien-do-chi-tieu-%s-%d.xlsx".formatted(unit.code(), year),
                "TIẾN ĐỘ CHỈ TIÊU NĂM " + year,
                "Mã ĐVHC",
                "Đơn vị",
                "Mã chỉ tiêu",
                "Đơn vị tính",
                "Kỳ báo cáo",
                "Tử số",
                "Mẫu số",
                "Giá trị");
        targets.stream().filter(row -> row.text("unit").equals(unit.code())).forEach(row -> {
            for (int quarter = 1; quarter <= 4; quarter++) {
                YearMonth month = YearMonth.of(year, 3 * quarter);
                if (!month.isAfter(last) && month.isAfter(YearMonth.parse(row.text("from")))) {
                    report(row, month)
                            .ifPresent(cells -> table.add(
                                    unit.code(),
                                    unit.name(),
                                    row.text("target"),
                                    row.text("uom"),
                                    "%02d/%d".formatted(month.getMonthValue(), month.getYear()),
                                    cells.numerator(),
                                    cells.denominator(),
                                    cells.value()));
                }
            }
        });
        return table;
    }

    /** Numbers, or empty text where the form stays empty. */
    private record Cells(Object numerator, Object denominator, Object value) {}

    private Optional<Cells> report(ParameterFile.Row row, YearMonth month) {
        String id = row.text("target");
        if (world.dice("target", id).chance(NEVER)
                || world.dice("target gap", id, month).chance(GAP)) {
            return Optional.empty();
        }
        return Optional.of(row.text("uom").startsWith("%") ? rate(row, month) : count(row, month));
    }

    private Cells rate(ParameterFile.Row row, YearMonth month) {
        Dice start = world.dice("target rate", row.text("target"));
        long denominator = Math.round(start.between(60, 900));
        double share = start.between(.3, .85);
        double pace = .08 * start.noise(.8);
        for (YearMonth at = YearMonth.parse(row.text("from")); at.isBefore(month); at = at.plusMonths(1)) {
            double step = world.dice("target step", row.text("target"), at).noise(.6) * pace / 3;
            share += (1 - share) * Math.min(1, step);
        }
        return new Cells(Math.round(denominator * share), denominator, "");
    }

    /** Of a count that begins anew each year what the year has so far; of others what was done since the plan began. */
    private Cells count(ParameterFile.Row row, YearMonth month) {
        double wanted = row.text("wanted").isEmpty() ? 60 : row.number("wanted");
        double pace =
                wanted / 12 * world.dice("target count", row.text("target")).noise(.4);
        YearMonth from = YearMonth.parse(row.text("from"));
        YearMonth start = row.text("uom").endsWith("/năm") && from.getYear() < month.getYear()
                ? YearMonth.of(month.getYear(), 1)
                : from;
        double done = 0;
        for (YearMonth at = start; !at.isAfter(month); at = at.plusMonths(1)) {
            done += pace * world.dice("target month", row.text("target"), at).noise(.7);
        }
        return new Cells("", "", Math.round(done));
    }
}
