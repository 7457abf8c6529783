import org.apache.spark.sql.SparkSession;

/** Spark's own CSV reader into Parquet, nothing checked, nothing merged: `java BareSpark.java IN.csv OUT MASTER`. Prints seconds. */
final class BareSpark {

    private BareSpark() {}

    public static void main(String[] args) {
        SparkSession spark = SparkSession.builder()
                .master(args[2])
                .config("spark.ui.enabled", "false")
                .config("spark.sql.parquet.compression.codec", "zstd")
                .getOrCreate();
        spark.sparkContext().setLogLevel("ERROR");
        long start = System.nanoTime();
        spark.read().option("header", true).option("sep", ";").csv(args[0]).write().parquet(args[1]);
        System.out.printf("bare_seconds %.1f%n", (System.nanoTime() - start) / 1e9);
        spark.stop();
    }
}
