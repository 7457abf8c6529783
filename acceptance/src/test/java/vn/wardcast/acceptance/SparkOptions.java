package vn.wardcast.acceptance;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The options that Spark asks of its Java, from Spark itself. */
final class SparkOptions {

    private SparkOptions() {}

    static List<String> forThisJava() {
        try (URLClassLoader spark =
                new URLClassLoader(new URL[] {launcher().toUri().toURL()}, null)) {
            Object options = spark.loadClass("org.apache.spark.launcher.JavaModuleOptions")
                    .getMethod("defaultModuleOptions")
                    .invoke(null);
            return Stream.of(((String) options).split(" "))
                    .filter(option -> !option.isEmpty())
                    .toList();
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot ask Spark for its options", e);
        }
    }

    private static Path launcher() throws IOException {
        Path folder = Product.ROOT.resolve("jobs/target/spark");
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith("spark-launcher_"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
