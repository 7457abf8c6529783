package vn.wardcast.jobs.revenue;

import java.io.Serializable;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;
import scala.Tuple3;
import vn.wardcast.jobs.answers.Answer;
import vn.wardcast.jobs.answers.AnswerRun;
import vn.wardcast.lakehouse.RevenueTables;
import vn.wardcast.lakehouse.ScoreTables;
import vn.wardcast.lakehouse.SharedTable;
import vn.wardcast.lakehouse.TableName;

/**
 * Revenue of the communes of today and of their provinces: months of all lines that add up to the đồng, this year's end against the
 * plan with the probability of reaching it, and the four years after.
 */
public final class Revenue implements Answer {

    /** Months of a past year at whose end its end is asked again. */
    private static final int[] REPLAYED_MONTHS = {3, 6, 9};

    /** Days after a month by which its revenue is reported. */
    private static final int DUE_DAYS = 10;

    @Override
    public String stage() {
        return "revenue";
    }

    @Override
    public String title() {
        return "Thu ngân sách so với dự toán · Revenue against plan";
    }

    @Override
    public void write(AnswerRun run) {
        if (!run.lake().lake().has(TableName.of("gold.ward_plan_progress"))) {
            return;
        }
        String id = run.runId();
        JavaRDD<RevenueResult> communes =
                RevenueRows.read(run).map(unit -> RevenueResult.of(id, unit)).persist(StorageLevel.MEMORY_AND_DISK());
        JavaRDD<RevenueResult> all = communes.union(provinces(id, communes)).persist(StorageLevel.MEMORY_AND_DISK());
        try {
            append(run, RevenueTables.REVENUE, all, RevenueResult::months);
            append(run, RevenueTables.YEAR_END, all, RevenueResult::yearEnds);
            append(run, ScoreTables.CHANCE, all, RevenueResult::chances);
        } finally {
            all.unpersist();
            communes.unpersist();
        }
    }

    /** Communes that are behind the newest month of their province stay out of its sums, which say how many they hold. */
    private static JavaRDD<RevenueResult> provinces(String runId, JavaRDD<RevenueResult> communes) {
        return communes.flatMap(result -> result.shares().iterator())
                .mapToPair(share ->
                        new Tuple2<>(new Tuple3<>(share.province(), share.breakdown(), share.origin()), share.sum()))
                .reduceByKey(RevenueResult.Sum::plus)
                .mapToPair(sum -> new Tuple2<>(
                        new Tuple2<>(sum._1()._1(), sum._1()._2()),
                        new Tuple2<>(sum._1()._3(), sum._2())))
                .reduceByKey((a, b) -> a._1().isAfter(b._1()) ? a : b)
                .map(sum -> RevenueResult.ofProvince(
                        runId,
                        sum._1()._1(),
                        sum._1()._2(),
                        sum._2()._1(),
                        sum._2()._2()));
    }

    @Override
    public Optional<Dataset<Row>> replayed(AnswerRun run) {
        if (!run.lake().lake().has(TableName.of("gold.ward_plan_progress"))) {
            return Optional.empty();
        }
        String id = run.runId();
        JavaRDD<Row> rows =
                RevenueRows.read(run).flatMap(unit -> replayed(id, unit).iterator());
        return Optional.of(frame(run, ScoreTables.CHANCE_REPLAY, rows));
    }

    /** Each year that is complete, asked at the ends of three months from what was known then. */
    private static List<Row> replayed(String runId, UnitRevenue unit) {
        List<Row> rows = new ArrayList<>();
        for (int year = unit.first().getYear();
                year <= unit.last().minusMonths(11).getYear();
                year++) {
            for (int month : REPLAYED_MONTHS) {
                LocalDate origin = LocalDate.of(year, month, 1);
                boolean known = !origin.minusMonths(YearEnds.LEAST_MONTHS - 1L).isBefore(unit.first());
                if (known && unit.plan(Line.TOTAL, year).isPresent()) {
                    rows.addAll(asOf(runId, unit, origin));
                }
            }
        }
        return rows;
    }

    private static List<Row> asOf(String runId, UnitRevenue unit, LocalDate origin) {
        RevenueTree tree = unit.asOf(origin, 12 - origin.getMonthValue());
        YearEnds ends = new YearEnds(unit, tree);
        double[][] rest = tree.sums(0, tree.steps());
        Date day = Date.valueOf(origin.plusMonths(1).minusDays(1).plusDays(DUE_DAYS));
        List<Row> rows = new ArrayList<>();
        for (int line = 0; line < tree.lines().size(); line++) {
            RevenueResult.chance(runId, unit, ends.thisYear(line, rest[line]), origin)
                    .ifPresent(row -> rows.add(with(row, day)));
        }
        return rows;
    }

    private static Row with(Row row, Date asOf) {
        Object[] cells = new Object[row.size() + 1];
        for (int i = 0; i < row.size(); i++) {
            cells[i] = row.get(i);
        }
        cells[row.size()] = asOf;
        return RowFactory.create(cells);
    }

    private static void append(AnswerRun run, SharedTable table, JavaRDD<RevenueResult> results, Rows rows) {
        Dataset<Row> frame =
                frame(run, table, results.flatMap(result -> rows.of(result).iterator()));
        run.writer().append(table.name(), frame.coalesce(1).sortWithinPartitions("unit_id", "breakdown"));
    }

    /** A choice that may travel to a task. */
    private interface Rows extends Serializable {
        List<Row> of(RevenueResult result);
    }

    private static Dataset<Row> frame(AnswerRun run, SharedTable table, JavaRDD<Row> rows) {
        var spark = run.lake().spark();
        return spark.createDataFrame(rows, spark.table(table.name().toString()).schema());
    }
}
