package vn.wardcast.jobs.load;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Tuple2;
import vn.wardcast.jobs.privacy.Before;
import vn.wardcast.jobs.privacy.Count;
import vn.wardcast.jobs.privacy.Mark;
import vn.wardcast.jobs.privacy.Suppression;
import vn.wardcast.jobs.privacy.Territory;
import vn.wardcast.lakehouse.SharedTables;
import vn.wardcast.lakehouse.TableName;
import vn.wardcast.lakehouse.domain.Domains;
import vn.wardcast.lakehouse.domain.Indicator;
import vn.wardcast.lakehouse.domain.People;

/** Marks the values that readers must not see; the values themselves stay exact. Domains and years are decided side by side. */
final class SmallCounts {

    private static final Logger LOG = LoggerFactory.getLogger(SmallCounts.class);
    private static final TableName VALUES = SharedTables.INDICATOR_VALUE.name();

    /** What a row counts, as far as it counts people; plain, so that it travels to executors. */
    private record Counted(int floor, Fact numerator, Fact denominator, String leader) implements Serializable {}

    private record Fact(String name, TreeMap<String, String> at) implements Serializable {
        static Fact of(People.Fact fact) {
            return new Fact(fact.name(), new TreeMap<>(fact.at()));
        }
    }

    private final SparkSession session;
    private final Map<String, Counted> counted = new HashMap<>();

    SmallCounts(SparkSession session, Domains domains) {
        this.session = session;
        domains.indicators()
                .forEach(indicator -> indicator
                        .countsPeople()
                        .ifPresent(people -> counted.put(indicator.id(), counted(indicator, people))));
    }

    private static Counted counted(Indicator indicator, People people) {
        return new Counted(
                people.floor(),
                people.findFact(indicator.value()).map(Fact::of).orElse(null),
                people.findFact(indicator.per()).map(Fact::of).orElse(null),
                people.findLeader().orElse(null));
    }

    /** The rows of {@link IndicatorValues} with their suppression, in the shape of {@code gold.indicator_value}. */
    Dataset<Row> mark(Dataset<Row> values) {
        values.createOrReplaceTempView("_values");
        String people =
                counted.isEmpty() ? "false" : "indicator IN ('%s')".formatted(String.join("', '", counted.keySet()));
        Set<String> mixed = ofSeveralFrequencies(people);
        people = "%s AND %s".formatted(people, ofOwnPeople(people, mixed));
        Dataset<Row> free =
                session.sql("SELECT * EXCEPT (exempt), CAST(NULL AS STRING) AS suppression FROM _values WHERE NOT (%s)"
                        .formatted(people));
        // What readers knew before decides between equal choices, so that two publications do not tell together what
        // neither tells.
        Dataset<Row> known = session.sql("""
                SELECT v.*, b.suppression AS before_suppression, b.value <=> v.value AND b.numerator <=> v.numerator AS before_same
                FROM (SELECT * FROM _values WHERE %s) v
                LEFT JOIN (SELECT * FROM %s WHERE %s) b
                  ON b.domain = v.domain AND b.unit_id = v.unit_id AND b.indicator = v.indicator AND b.breakdown = v.breakdown
                 AND b.frequency = v.frequency AND b.period_start = v.period_start
                """.formatted(people, VALUES, people));
        StructType schema = free.schema();
        long start = System.currentTimeMillis();
        JavaRDD<Row> decided = decide(known, mixed).persist(StorageLevel.MEMORY_AND_DISK());
        // Now, on all cores: the writer makes one file in one task and would decide in that task, too.
        long rows = decided.count();
        LOG.info("{} values of people were decided on in {} ms", rows, System.currentTimeMillis() - start);
        return free.union(session.createDataFrame(decided, schema));
    }

    private JavaRDD<Row> decide(Dataset<Row> known, Set<String> mixed) {
        Broadcast<Territory> territory =
                JavaSparkContext.fromSparkContext(session.sparkContext()).broadcast(territory());
        Map<String, Counted> all = counted;
        return known.toJavaRDD()
                .mapToPair(row -> new Tuple2<>(groupOf(row, mixed), row))
                .groupByKey()
                .flatMap(group -> marked(group._1(), group._2(), all, territory.value()));
    }

    /** Domains whose people are counted by periods of several lengths: there a year may contain months of another group. */
    private Set<String> ofSeveralFrequencies(String people) {
        Set<String> mixed = new HashSet<>();
        session.sql("SELECT domain FROM _values WHERE %s GROUP BY domain HAVING min(frequency) <> max(frequency)"
                        .formatted(people))
                .collectAsList()
                .forEach(row -> mixed.add(row.getString(0)));
        return mixed;
    }

    /** A condition: the row's group has figures that were not officially published already, so that there is something to decide. */
    private String ofOwnPeople(String people, Set<String> mixed) {
        Set<String> conditions = new TreeSet<>();
        session.sql("SELECT DISTINCT domain, year(period_start) FROM _values WHERE %s AND NOT exempt".formatted(people))
                .collectAsList()
                .forEach(row -> conditions.add(
                        mixed.contains(row.getString(0))
                                ? "domain = '%s'".formatted(row.getString(0))
                                : "domain = '%s' AND year(period_start) = %d"
                                        .formatted(row.getString(0), row.getInt(1))));
        return conditions.isEmpty() ? "false" : "(%s)".formatted(String.join(" OR ", conditions));
    }

    private static String groupOf(Row row, Set<String> mixed) {
        String domain = row.getAs("domain");
        return mixed.contains(domain)
                ? domain
                : domain + " "
                        + row.<java.sql.Date>getAs("period_start").toLocalDate().getYear();
    }

    private Territory territory() {
        Territory territory = new Territory();
        session.sql("SELECT unit_id, parent_unit_id FROM reference.unit WHERE parent_unit_id IS NOT NULL")
                .collectAsList()
                .forEach(row -> territory.above(row.getString(0), row.getString(1)));
        session.sql("""
                SELECT s.new_unit_id, s.old_unit_id, s.weight, o.valid_from, coalesce(o.valid_to, DATE'9999-12-31')
                FROM reference.unit_succession s
                JOIN reference.unit o ON o.unit_id = s.old_unit_id
                JOIN reference.unit n ON n.unit_id = s.new_unit_id AND n.valid_to IS NULL
                """)
                .collectAsList()
                .forEach(row -> territory.became(
                        row.getString(0),
                        new Territory.Share(
                                row.getString(1),
                                row.getDouble(2),
                                row.getDate(3).toLocalDate(),
                                row.getDate(4).toLocalDate())));
        return territory;
    }

    private static Iterator<Row> marked(
            String group, Iterable<Row> rows, Map<String, Counted> counted, Territory territory) {
        List<Row> all = new ArrayList<>();
        rows.forEach(all::add);
        List<Count> counts = new ArrayList<>();
        List<Integer> rowOf = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (Count count : counts(all.get(i), counted.get(all.get(i).<String>getAs("indicator")))) {
                counts.add(count);
                rowOf.add(i);
            }
        }
        Suppression.Decision decision = Suppression.of(counts, territory);
        if (!decision.bare().isEmpty()) {
            LOG.warn(
                    "{}: {} small counts follow from officially published figures",
                    group,
                    decision.bare().size());
        }
        List<Mark> marks = new ArrayList<>(Collections.nCopies(all.size(), Mark.SHOWN));
        for (int i = 0; i < counts.size(); i++) {
            marks.set(rowOf.get(i), marks.get(rowOf.get(i)).and(decision.marks().get(i)));
        }
        Map<String, Mark> ofLeaders = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            ofLeaders.put(key(all.get(i), all.get(i).getAs("indicator")), marks.get(i));
        }
        List<Row> result = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String leader = counted.get(all.get(i).<String>getAs("indicator")).leader();
            // Without a count beside it nobody has said that this value may be shown.
            Mark mark =
                    leader == null ? marks.get(i) : ofLeaders.getOrDefault(key(all.get(i), leader), Mark.COMPLEMENTARY);
            result.add(withMark(all.get(i), mark));
        }
        return result.iterator();
    }

    private static String key(Row row, String indicator) {
        return String.join(
                " ",
                indicator,
                row.getAs("unit_id"),
                row.getAs("frequency"),
                row.getAs("period_start").toString(),
                row.getAs("breakdown"));
    }

    /** The columns of the table, which come first, and the mark. */
    private static Row withMark(Row row, Mark mark) {
        int columns = row.fieldIndex("exempt");
        Object[] values = new Object[columns + 1];
        for (int i = 0; i < columns; i++) {
            values[i] = row.get(i);
        }
        values[columns] = mark.code();
        return RowFactory.create(values);
    }

    private static List<Count> counts(Row row, Counted counted) {
        List<Count> counts = new ArrayList<>();
        if (counted.numerator() != null) {
            counts.add(count(row, counted.numerator(), row.getAs("numerator"), counted.floor()));
        }
        if (counted.denominator() != null) {
            counts.add(count(row, counted.denominator(), row.getAs("denominator"), counted.floor()));
        }
        return counts;
    }

    private static Count count(Row row, Fact fact, BigDecimal people, int floor) {
        LocalDate start = row.<java.sql.Date>getAs("period_start").toLocalDate();
        return new Count(
                fact.name(),
                row.getAs("unit_id"),
                row.getAs("frequency"),
                start,
                at(row.getAs("breakdown"), fact),
                people.doubleValue(),
                floor,
                row.<Boolean>getAs("exempt"),
                before(row));
    }

    private static SortedMap<String, String> at(String breakdown, Fact fact) {
        SortedMap<String, String> at = new TreeMap<>(fact.at());
        if (!breakdown.equals(Indicator.TOTAL)) {
            for (String pair : breakdown.split(";")) {
                int equals = pair.indexOf('=');
                at.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return at;
    }

    private static Before before(Row row) {
        String suppression = row.getAs("before_suppression");
        if (suppression != null) {
            return suppression.equals(Mark.SMALL_COUNT.code()) ? Before.MARKED_SMALL : Before.HIDDEN;
        }
        return row.<Boolean>getAs("before_same") ? Before.SHOWN : Before.UNKNOWN;
    }
}
