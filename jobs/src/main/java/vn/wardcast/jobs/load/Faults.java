package vn.wardcast.jobs.load;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;

import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import vn.wardcast.jobs.landing.Landed;
import vn.wardcast.jobs.landing.LandingFile;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.report.Fault;
import vn.wardcast.jobs.report.FileRead;
import vn.wardcast.lakehouse.domain.Column;
import vn.wardcast.lakehouse.domain.Domain;
import vn.wardcast.lakehouse.domain.Domains;
import vn.wardcast.lakehouse.domain.Source;

/** The issues of a load as its report tells them. */
final class Faults {

    private final Domains domains;

    Faults(Domains domains) {
        this.domains = domains;
    }

    /** File by file, each in the order in which a person goes through it; one partition, for there may be more than fit into memory. */
    Iterator<Fault> inOrder(LandedRows landed) {
        Iterator<Row> rows = landed.issues()
                .coalesce(1)
                .sortWithinPartitions(
                        col("_source_file"),
                        col("batch_id"),
                        col("_source_sheet"),
                        col("_source_row"),
                        length(col("_source_column")),
                        col("_source_column"),
                        col("reason"))
                .toLocalIterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Fault next() {
                return fault(rows.next());
            }
        };
    }

    /** The files that were read, by content. */
    static Map<String, FileRead> files(LandedRows landed, Map<String, LandingFile> files) {
        return landed.summaries().stream()
                .collect(Collectors.toMap(
                        summary -> summary.getAs("batch_id"),
                        summary -> new FileRead(
                                files.get(summary.<String>getAs("batch_id")),
                                summary.getAs("rows_read"),
                                summary.getAs("rows_accepted"),
                                summary.getAs("rows_rejected"),
                                cells(summary))));
    }

    /** Cells of measures by outcome. */
    static Landed.Cells cells(Row summary) {
        return new Landed.Cells(
                summary.getAs("cells_read"),
                summary.getAs("cells_values"),
                summary.getAs("cells_missing"),
                summary.getAs("cells_rejected"));
    }

    private Fault fault(Row row) {
        Long number = row.getAs("_source_row");
        return new Fault(
                row.getAs("batch_id"),
                row.getAs("_source_file"),
                new Fault.Place(
                        Optional.ofNullable(row.getAs("_source_sheet")),
                        number == null ? OptionalLong.empty() : OptionalLong.of(number),
                        Optional.ofNullable(row.getAs("_source_column"))),
                title(row),
                Reason.valueOf(row.<String>getAs("reason").toUpperCase(Locale.ROOT)),
                row.getAs("message_vi"),
                row.getAs("message_en"),
                Optional.<String>ofNullable(row.getAs("value")).orElse(""));
    }

    /** What the form calls the column. */
    private String title(Row row) {
        Optional<Source> source = domains.findDomain(row.getAs("domain"))
                .map(Domain::sources)
                .map(sources -> sources.get(row.<String>getAs("source")));
        return source.map(found -> found.columns().get(row.<String>getAs("column_name")))
                .map(Column::title)
                .orElse("");
    }
}
