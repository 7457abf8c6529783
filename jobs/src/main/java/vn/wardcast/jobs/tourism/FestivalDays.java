package vn.wardcast.jobs.tourism;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import vn.wardcast.models.calendar.Festival;
import vn.wardcast.models.calendar.HolidayCalendar;
import vn.wardcast.models.calendar.LunarCalendar;
import vn.wardcast.models.daily.DayCalendar;

/**
 * A festival of {@code reference.calendar}: a lunar festival, or public holidays in a row, which are named after the first. Tết is none
 * of these; it is known apart.
 *
 * @param name in Vietnamese
 * @param nameEn in English, as far as the calendar knows it
 * @param days its first day, each time
 * @param length days it lasts, the longest time
 */
record FestivalDays(String name, String nameEn, List<LocalDate> days, int length) implements Serializable {

    private static final String TET = "Tết Nguyên đán";

    /** The calendar has English names of public holidays only. */
    private static final Map<String, String> LUNAR_EN = Map.of(
            "Rằm tháng Giêng", "First full moon of the year",
            "Giỗ Tổ Hùng Vương", "Hùng Kings' commemoration",
            "Phật đản", "Buddha's birthday",
            "Vu Lan", "Vu Lan (middle of the seventh moon)",
            "Tết Trung thu (Lễ hội Thành Tuyên)", "Mid-autumn (Thành Tuyên festival)");

    private static final String SQL = """
            SELECT day, lunar_event, public_holiday, public_holiday_en, tet_offset
            FROM reference.calendar
            WHERE (lunar_event IS NOT NULL OR public_holiday IS NOT NULL) AND coalesce(tet_offset, 99) NOT BETWEEN -7 AND 7
            ORDER BY day
            """;

    /** All of them, by name. */
    static List<FestivalDays> read(SparkSession spark) {
        List<Row> rows = spark.sql(SQL).collectAsList();
        Map<String, List<LocalDate>> lunar = new TreeMap<>();
        Set<LocalDate> lunarDays = new HashSet<>();
        for (Row row : rows) {
            if (row.getString(1) != null) {
                lunar.computeIfAbsent(row.getString(1), name -> new ArrayList<>())
                        .add(row.getDate(0).toLocalDate());
                lunarDays.add(row.getDate(0).toLocalDate());
            }
        }
        List<FestivalDays> all = new ArrayList<>();
        lunar.forEach((name, days) -> all.add(new FestivalDays(name, LUNAR_EN.getOrDefault(name, name), days, 1)));
        all.addAll(holidays(rows.stream()
                .filter(row -> row.getString(2) != null
                        && !lunarDays.contains(row.getDate(0).toLocalDate()))
                .toList()));
        all.sort(Comparator.comparing(FestivalDays::name));
        return all;
    }

    /** Days off in a row. */
    private record Run(LocalDate first, String name, String nameEn, int length) {}

    private static List<FestivalDays> holidays(List<Row> rows) {
        List<Run> runs = new ArrayList<>();
        for (Row row : rows) {
            LocalDate day = row.getDate(0).toLocalDate();
            Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null && last.first().plusDays(last.length()).equals(day)) {
                runs.set(runs.size() - 1, new Run(last.first(), last.name(), last.nameEn(), last.length() + 1));
            } else {
                runs.add(new Run(day, row.getString(2), row.getString(3), 1));
            }
        }
        Map<String, List<Run>> byName = new LinkedHashMap<>();
        runs.forEach(run ->
                byName.computeIfAbsent(run.name(), name -> new ArrayList<>()).add(run));
        return byName.entrySet().stream()
                .map(entry -> new FestivalDays(
                        entry.getKey(),
                        entry.getValue().get(0).nameEn(),
                        entry.getValue().stream().map(Run::first).toList(),
                        entry.getValue().stream().mapToInt(Run::length).max().orElseThrow()))
                .toList();
    }

    /** Whether people who write {@code text} mean it. */
    boolean isCalled(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return name.toLowerCase(Locale.ROOT).contains(wanted)
                || nameEn.toLowerCase(Locale.ROOT).contains(wanted);
    }

    /** The first time from a day on. */
    Optional<LocalDate> next(LocalDate from) {
        return days.stream().filter(day -> !day.isBefore(from)).min(LocalDate::compareTo);
    }

    /** The same festival with the first time from {@code from} on taking place on {@code to}. */
    FestivalDays moved(LocalDate from, LocalDate to) {
        Optional<LocalDate> next = next(from);
        List<LocalDate> other = days.stream()
                .map(day -> Optional.of(day).equals(next) ? to : day)
                .toList();
        return new FestivalDays(name, nameEn, other, length);
    }

    Festival festival() {
        return new Festival(name, new TreeSet<>(days), length);
    }

    /** English names by Vietnamese ones, Tết's too. */
    static Map<String, String> namesEn(List<FestivalDays> festivals) {
        Map<String, String> names = new TreeMap<>();
        festivals.forEach(festival -> names.put(festival.name(), festival.nameEn()));
        names.put(TET, "Tết (Lunar New Year)");
        return names;
    }

    /** What a day of Vietnam is, with these festivals beside Tết. */
    static DayCalendar calendar(List<FestivalDays> festivals) {
        return new DayCalendar(
                LunarCalendar.VIETNAM,
                new Festival(TET, HolidayCalendar.VIETNAM.newYear().days(), 1),
                festivals.stream().map(FestivalDays::festival).toList());
    }
}
