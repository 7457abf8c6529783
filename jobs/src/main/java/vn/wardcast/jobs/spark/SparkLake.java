package vn.wardcast.jobs.spark;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import vn.wardcast.lakehouse.Lake;
import vn.wardcast.lakehouse.Settings;

/** The lake with Spark at hand: one session a process, the catalog called {@code lake} and used by default. */
public final class SparkLake implements AutoCloseable {

    /** About half a million rows of a ward file. */
    private static final int LEAST_PARTS = 2;

    private static final int MOST_PARTS = 400;
    private static final long ROWS_A_PART = 250_000;

    /** A row of a packed workbook takes about so many. */
    private static final long BYTES_A_ROW = 25;

    private static final long LARGE_BYTES = 32L << 20;

    private volatile boolean large;
    private final Settings settings;
    private final SparkSession spark;
    private final Lake lake;

    private SparkLake(Settings settings, SparkSession spark, Lake lake) {
        this.settings = settings;
        this.spark = spark;
        this.lake = lake;
    }

    /** Starts Spark as the settings say and makes sure that the shared tables exist. */
    public static SparkLake open(Settings settings) {
        Lake lake = Lake.open(settings);
        lake.createSharedTables();
        SparkSession.Builder builder = SparkSession.builder()
                .appName("wardcast")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.ansi.enabled", "true")
                .config("spark.sql.extensions", "org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions")
                .config("spark.sql.defaultCatalog", Lake.CATALOG)
                .config("spark.sql.catalog." + Lake.CATALOG, "org.apache.iceberg.spark.SparkCatalog");
        catalog(settings).forEach(builder::config);
        // Under spark-submit the master is given there; a setting must not fight it.
        String submitted = System.getProperty("spark.master");
        String master = submitted == null ? settings.sparkMaster() : submitted;
        if (master.startsWith("local")) {
            builder.config("spark.driver.bindAddress", "127.0.0.1")
                    .config("spark.driver.host", "127.0.0.1")
                    .config("spark.sql.shuffle.partitions", String.valueOf(LEAST_PARTS))
                    .config("spark.default.parallelism", "2")
                    .config(
                            "spark.sql.warehouse.dir",
                            settings.home().resolve("spark-warehouse").toString());
        }
        settings.sparkConf().forEach(builder::config);
        builder.master(master);
        SparkSession spark = builder.getOrCreate();
        return new SparkLake(settings, spark, lake);
    }

    private static Map<String, String> catalog(Settings settings) {
        String prefix = "spark.sql.catalog.%s.".formatted(Lake.CATALOG);
        Map<String, String> properties = new LinkedHashMap<>();
        Lake.properties(settings).forEach((key, value) -> properties.put(prefix + key, value));
        // A job must see its own writes of a moment ago, made through the other catalog object.
        properties.put(prefix + "cache-enabled", "false");
        return properties;
    }

    /**
     * Small loads spend more time on compiling generated code and on re-planning than on rows; large ones gain from both. Called
     * once the size of the work is known; what the settings say explicitly stays.
     */
    public void tuneFor(long bytes) {
        large = bytes > LARGE_BYTES;
        tune("spark.sql.codegen.wholeStage", String.valueOf(large));
        tune("spark.sql.codegen.factoryMode", large ? "FALLBACK" : "NO_CODEGEN");
        tune("spark.sql.adaptive.enabled", String.valueOf(large));
        if (bytes < Long.MAX_VALUE) {
            spreadOver(bytes / BYTES_A_ROW);
        }
    }

    /** As many parts of a shuffle as so many rows need for each to fit into the memory of a task; what the settings say stays. */
    public void spreadOver(long rows) {
        if (settings.sparkMaster().startsWith("local")) {
            long parts = Math.max(LEAST_PARTS, Math.min(MOST_PARTS, rows / ROWS_A_PART));
            tune("spark.sql.shuffle.partitions", String.valueOf(parts));
        }
    }

    /** Whether so much is loaded that a pass over the data costs more than planning one. */
    public boolean isLarge() {
        return large;
    }

    private void tune(String key, String value) {
        if (!settings.sparkConf().containsKey(key)) {
            spark.conf().set(key, value);
        }
    }

    public Settings settings() {
        return settings;
    }

    public SparkSession spark() {
        return spark;
    }

    public Lake lake() {
        return lake;
    }

    /** Stops Spark as well. */
    @Override
    public void close() {
        lake.close();
        spark.stop();
    }
}
