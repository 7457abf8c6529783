package vn.wardcast.jobs.revenue;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;
import vn.wardcast.jobs.answers.Answer;
import vn.wardcast.jobs.answers.AnswerRows;
import vn.wardcast.jobs.answers.AnswerRun;
import vn.wardcast.jobs.answers.PastAnswer;
import vn.wardcast.jobs.answers.PastDays;
import vn.wardcast.lakehouse.ScenarioTables;
import vn.wardcast.lakehouse.ScoreTables;
import vn.wardcast.lakehouse.SharedTable;
import vn.wardcast.models.revenue.AreaModel;
import vn.wardcast.models.revenue.Books;
import vn.wardcast.models.revenue.Break;

/**
 * What each commune will collect or spend, by line, heading and in all, to the end of the year and four years on; how likely it reaches
 * its plan, what it will be above or below it and what each month left must bring. Its provinces are the sums of their communes.
 */
public final class BudgetYears implements Answer {

    /** Months at whose end a year that is over is asked again. */
    private static final int[] REPLAYED_MONTHS = {3, 6, 9, 11};

    /** Months of history that a replay needs: three years. */
    private static final int REPLAY_HISTORY = 36;

    private final Side side;

    private BudgetYears(Side side) {
        this.side = side;
    }

    /** What comes in, by item and sub-item. */
    public static BudgetYears revenue() {
        return new BudgetYears(Side.REVENUE);
    }

    /** What goes out, by sector and item. */
    public static BudgetYears expenditure() {
        return new BudgetYears(Side.EXPENDITURE);
    }

    @Override
    public String stage() {
        return side.stage();
    }

    @Override
    public String title() {
        return side.title();
    }

    /** All rows of one province. */
    private record Rows(List<Row> lines, List<Row> years, List<Row> chances, List<Row> grid) implements Serializable {}

    @Override
    public void write(AnswerRun run) {
        if (!run.lake().lake().has(side.gold())) {
            return;
        }
        JavaRDD<ReportedUnit> units =
                ReportedUnits.all(run, side).filter(unit -> !unit.ended()).cache();
        if (units.isEmpty()) {
            return;
        }
        LocalDate newest = newest(units);
        List<Break> breaks = KnownBreaks.all();
        String runId = run.runId();
        Side asked = side;
        PlanHabits habits = habits(units);
        JavaRDD<Rows> rows = byProvince(units)
                .map(group -> rows(asked, runId, Area.of(group, newest), breaks, habits))
                .persist(StorageLevel.MEMORY_AND_DISK());
        append(run, side.lines(), rows.flatMap(each -> each.lines().iterator()));
        append(run, side.years(), rows.flatMap(each -> each.years().iterator()));
        append(run, ScoreTables.CHANCE, rows.flatMap(each -> each.chances().iterator()));
        if (side == Side.REVENUE) {
            JavaRDD<Row> grid = rows.flatMap(each -> each.grid().iterator());
            run.writer()
                    .replacePartitions(ScenarioTables.GRID.name(), AnswerRows.sorted(run, ScenarioTables.GRID, grid));
        }
        rows.unpersist();
        units.unpersist();
    }

    /** Only spending follows its plan. */
    private PlanHabits habits(JavaRDD<ReportedUnit> units) {
        return side == Side.EXPENDITURE ? PlanHabits.of(units) : new PlanHabits(List.of());
    }

    private static Rows rows(Side side, String runId, Area area, List<Break> breaks, PlanHabits habits) {
        Optional<AreaRows> able = able(side, runId, area, breaks, habits);
        return new Rows(
                able.map(AreaRows::lines).orElse(List.of()),
                years(side, runId, area, able),
                able.map(AreaRows::chances).orElse(List.of()),
                able.map(AreaRows::grid).orElse(List.of()));
    }

    /** What can be said of the province; nothing where no unit says enough. */
    private static Optional<AreaRows> able(Side side, String runId, Area area, List<Break> breaks, PlanHabits habits) {
        return area.able().isEmpty()
                ? Optional.empty()
                : Optional.of(new AreaRows(side, runId, area, fitted(area, breaks, area.lastYear(), habits)));
    }

    /** Of every unit: those about whose future nothing can be said too. */
    private static List<Row> years(Side side, String runId, Area area, Optional<AreaRows> able) {
        List<Row> years = AreaRows.unable(side, runId, area);
        able.ifPresent(rows -> years.addAll(rows.years()));
        return years;
    }

    private static AreaModel fitted(Area area, List<Break> breaks, int until, PlanHabits habits) {
        return area.fitted(breaks, until).anchored(habits.of(area.able()));
    }

    private static LocalDate newest(JavaRDD<ReportedUnit> units) {
        return LocalDate.ofEpochDay(
                units.map(unit -> unit.books().last().toEpochDay()).reduce(Math::max));
    }

    /** Provinces differ in size: more tasks than cores even that out. */
    private static int tasks(JavaRDD<ReportedUnit> units) {
        return Math.max(8, units.context().defaultParallelism() * 4);
    }

    private static JavaRDD<Iterable<ReportedUnit>> byProvince(JavaRDD<ReportedUnit> units) {
        return units.mapToPair(unit -> new Tuple2<>(unit.province(), unit))
                .groupByKey(tasks(units))
                .values();
    }

    /**
     * Years that are complete, asked again at the ends of some of their months, with the books as they stood then. A unit is asked only
     * about years in which it existed on that day; what was known is cut by month, later corrections are in it.
     */
    @Override
    public Optional<Dataset<Row>> replayed(AnswerRun run) {
        if (!run.lake().lake().has(side.gold())) {
            return Optional.empty();
        }
        List<Break> breaks = KnownBreaks.all();
        String runId = run.runId();
        Side asked = side;
        JavaRDD<ReportedUnit> units = ReportedUnits.all(run, side).cache();
        PlanHabits habits = habits(units);
        JavaRDD<Row> rows = units.flatMap(unit -> pastDays(unit).iterator())
                .mapToPair(unit -> new Tuple2<>(unit.books().last() + " " + unit.province(), unit))
                .groupByKey(tasks(units))
                .values()
                .flatMap(group -> replay(asked, runId, group, breaks, habits).iterator());
        return Optional.of(AnswerRows.frame(run, ScoreTables.CHANCE_REPLAY, rows));
    }

    /** The unit as it stood at the end of each month that is asked again. */
    private static List<ReportedUnit> pastDays(ReportedUnit unit) {
        Books books = unit.books();
        List<ReportedUnit> days = new ArrayList<>();
        for (int year = books.start().getYear(); year <= books.last().getYear(); year++) {
            boolean complete = books.covers(year);
            for (int month : REPLAYED_MONTHS) {
                LocalDate last = LocalDate.of(year, month, 1);
                boolean existed = unit.since().isBefore(last.plusMonths(1));
                if (complete && existed && books.position(last) + 1 >= REPLAY_HISTORY) {
                    days.add(unit.until(last));
                }
            }
        }
        return days;
    }

    private static List<Row> replay(
            Side side, String runId, Iterable<ReportedUnit> group, List<Break> breaks, PlanHabits habits) {
        LocalDate last = group.iterator().next().books().last();
        Area area = Area.of(group, last);
        if (area.able().isEmpty()) {
            return List.of();
        }
        LocalDate asOf = PastDays.after(last);
        return new AreaRows(side, runId, area, fitted(area, breaks, area.year(), habits))
                .chances().stream().map(row -> PastDays.asOf(row, asOf)).toList();
    }

    /** Lines and years of units that existed then, from their books as they stood. */
    @Override
    public List<PastAnswer> past(AnswerRun run) {
        if (!run.lake().lake().has(side.gold())) {
            return List.of();
        }
        JavaRDD<ReportedUnit> units =
                ReportedUnits.all(run, side).filter(unit -> !unit.ended()).cache();
        if (units.isEmpty()) {
            return List.of();
        }
        List<LocalDate> months = PastDays.months(newest(units));
        List<Break> breaks = KnownBreaks.all();
        PlanHabits habits = habits(units);
        String runId = run.runId();
        Side asked = side;
        JavaRDD<PastRows> rows = units.flatMapToPair(unit -> stood(unit, months).iterator())
                .groupByKey(tasks(units))
                .map(group -> past(asked, runId, group._1()._1(), group._2(), breaks, habits))
                .persist(StorageLevel.MEMORY_AND_DISK());
        return List.of(
                PastAnswer.of(
                        run, side.lines(), rows.flatMap(each -> each.lines().iterator())),
                PastAnswer.of(
                        run, side.years(), rows.flatMap(each -> each.years().iterator())));
    }

    /** Rows of one province on one past day. */
    private record PastRows(List<Row> lines, List<Row> years) implements Serializable {}

    /** The unit as it stood in each month in which it existed and had reported, by month and province. */
    private static List<Tuple2<Tuple2<LocalDate, String>, ReportedUnit>> stood(
            ReportedUnit unit, List<LocalDate> months) {
        return months.stream()
                .filter(month -> unit.since().isBefore(month.plusMonths(1)))
                .filter(month -> unit.books().position(month) >= 0)
                .map(month -> new Tuple2<>(new Tuple2<>(month, unit.province()), unit.until(month)))
                .filter(each -> each._2().books().length() > 0)
                .toList();
    }

    private static PastRows past(
            Side side,
            String runId,
            LocalDate month,
            Iterable<ReportedUnit> units,
            List<Break> breaks,
            PlanHabits habits) {
        LocalDate day = PastDays.after(month);
        Area area = Area.of(units, month);
        Optional<AreaRows> able = able(side, runId, area, breaks, habits);
        return new PastRows(
                asOf(day, able.map(AreaRows::lines).orElse(List.of())), asOf(day, years(side, runId, area, able)));
    }

    private static List<Row> asOf(LocalDate day, List<Row> rows) {
        return rows.stream().map(row -> PastDays.asOf(day, row)).toList();
    }

    private static void append(AnswerRun run, SharedTable table, JavaRDD<Row> rows) {
        Dataset<Row> frame = AnswerRows.frame(run, table, rows);
        run.writer().append(table.name(), frame.coalesce(1).sortWithinPartitions("unit_id"));
    }
}
