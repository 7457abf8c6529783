package vn.wardcast.jobs.synth;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;

/** Lượt khách theo ngày và điểm tham quan. */
final class VisitorForm implements Form {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final double GROWTH = 1.08;

    private final World world;
    private final Sites sites;

    VisitorForm(World world) {
        this.world = world;
        this.sites = new Sites(world);
    }

    @Override
    public Stream<Table> tables(Register register, Window window) {
        return window.years().stream().map(year -> table(register, window, year));
    }

    private Table table(Register register, Window window, int year) {
        Table table = new Table(
                Table.Format.CSV_SEMICOLON_WITH_BOM,
                "tourism/luot-khach-ngay-%s-%s.csv".formatted(register.code(), year),
                "LƯỢT KHÁCH THEO NGÀY",
                "Mã ĐVHC",
                "Đơn vị",
                "Ngày",
                "Điểm tham quan",
                "Lượt khách",
                "Khách quốc tế");
        window.daysOf(year).forEach(day -> register.at(day).ifPresent(unit -> fill(table, unit, day)));
        return table;
    }

    private void fill(Table table, Unit unit, LocalDate day) {
        for (Site site : sites.of(unit)) {
            Dice dice = world.dice("visitors", unit.code(), site.name(), day);
            int visitors = dice.poisson(mean(unit, site, day) * dice.noise(0.15));
            int foreign = Math.min(visitors, dice.poisson(visitors * foreignShare(unit, site, day)));
            table.add(unit.code(), unit.name(), day.format(DAY), site.name(), visitors, foreign);
        }
    }

    private double mean(Unit unit, Site site, LocalDate day) {
        double years = day.getYear() - 2024 + day.getDayOfYear() / 365.0;
        double plain = site.visitors() * site.kind().onDay(day) * StrictMath.pow(GROWTH, years);
        double festival = site.festival()
                * festival(LunarCalendar.daysFromMidAutumn(day))
                * Shocks.factor("festival", unit.province(), day);
        double weather = raining(unit.province(), day) ? 0.8 : 1;
        return (plain + festival) * weather * world.mergerStep(unit) * Shocks.factor("visitors", unit.province(), day);
    }

    /** Thành Tuyên fills the streets from ten days before the full moon of the eighth month; its last two nights are the peak. */
    private static double festival(int fromFullMoon) {
        if (fromFullMoon == -1 || fromFullMoon == 0) {
            return 8;
        }
        return fromFullMoon >= -10 && fromFullMoon < 0 ? (fromFullMoon + 11) / 9.0 : 0;
    }

    private static double foreignShare(Unit unit, Site site, LocalDate day) {
        return site.foreign() * Shocks.factor("foreign", unit.province(), day);
    }

    /** It rains on a whole province at once, more often from May to September. */
    private boolean raining(String province, LocalDate day) {
        boolean wet = day.getMonthValue() >= 5 && day.getMonthValue() <= 9;
        return world.dice("rain", province, day).chance(wet ? 0.5 : 0.2);
    }
}
