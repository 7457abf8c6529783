package vn.wardcast.jobs.load;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.jobs.spark.TableWriter;
import vn.wardcast.lakehouse.SharedTables;
import vn.wardcast.lakehouse.domain.Domain;
import vn.wardcast.lakehouse.domain.Domains;

/** Makes tables of a domain anew when rows left it by another way than a load. */
public final class DomainRebuild {

    private final SparkLake lake;
    private final Domains domains;
    private final TableWriter writer;

    public DomainRebuild(SparkLake lake, Domains domains, TableWriter writer) {
        this.lake = lake;
        this.domains = domains;
        this.writer = writer;
    }

    /** Whether the tables were made by other definitions than today's, so that a load has to come first. */
    public boolean isOutdated(Domain domain) {
        return new DomainRefresh(lake, domain, Reference.read(lake), writer).isOutdated();
    }

    /** Gold and indicators of these domains from what silver holds now. */
    public void gold(Set<String> ids) {
        ids.stream().map(domains::domain).forEach(domain -> goldTables(domain).rebuild());
        if (!ids.isEmpty()) {
            new IndicatorTables(lake, domains, writer).write(ids);
        }
    }

    /** Silver from what bronze holds now. Gold tables that would lose a sum of a period before {@code horizon} keep those as they are. */
    public void silverKeepingSums(Domain domain, LocalDate horizon) {
        SparkSession session = session();
        new SilverTable(lake, session, domain, writer)
                .rebuild(lake.spark()
                        .table(SharedTables.RECORD.name().toString())
                        .where(col("domain").equalTo(domain.id())));
        new GoldTables(lake, session, domain, writer).sealLosses(horizon);
    }

    private GoldTables goldTables(Domain domain) {
        return new GoldTables(lake, session(), domain, writer);
    }

    private SparkSession session() {
        SparkSession session = Sessions.fresh(lake);
        Reference.registerFunctions(session, Reference.read(lake));
        return session;
    }
}
