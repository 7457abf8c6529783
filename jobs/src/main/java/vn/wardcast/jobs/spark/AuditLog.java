package vn.wardcast.jobs.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.RowFactory;
import vn.wardcast.lakehouse.SharedTables;
import vn.wardcast.lakehouse.Version;

/** Rows of {@code ops.audit}: deeds that somebody may have to account for. */
public final class AuditLog {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SparkLake lake;
    private final String job;

    public AuditLog(SparkLake lake, String job) {
        this.lake = lake;
        this.job = job;
    }

    /**
     * Notes a deed.
     *
     * @param action erase, prove_erased, allow_again or retain
     * @param subject whom or what it concerned, never a token or a number
     * @param rowsRemoved rows that left the tables
     * @param details counts and names of tables and files
     */
    public void note(String action, String subject, long rowsRemoved, Map<String, Object> details) {
        try {
            new TableWriter(lake, job, action + " " + subject)
                    .append(
                            SharedTables.AUDIT,
                            List.of(RowFactory.create(
                                    Timestamp.from(Instant.now()),
                                    action,
                                    System.getProperty("user.name"),
                                    subject,
                                    rowsRemoved,
                                    JSON.writeValueAsString(details),
                                    Version.current())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write down what was done", e);
        }
    }
}
