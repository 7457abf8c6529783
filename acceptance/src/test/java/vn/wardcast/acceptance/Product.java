package vn.wardcast.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The built product with a home of its own: verbs are real processes, as a user starts them. */
final class Product {

    static final Path ROOT =
            Path.of(System.getProperty("wardcast.root", "..")).toAbsolutePath().normalize();

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Short-lived processes: the quick compiler and the simplest collector cost least. */
    private static final List<String> SHORT_LIVED =
            List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=256m", "-XX:+UseSerialGC");

    private static final int LINES_SHOWN = 30;
    private static final int LETTERS_SHOWN = 400;

    private final Path home;
    private final Map<String, String> environment;

    private Product(Path home, Map<String, String> environment) {
        this.home = home;
        this.environment = environment;
    }

    static Product at(Path home) {
        return new Product(home, Map.of());
    }

    /** The same home with a variable more. */
    Product with(String variable, String value) {
        Map<String, String> more = new LinkedHashMap<>(environment);
        more.put(variable, value);
        return new Product(home, more);
    }

    Path home() {
        return home;
    }

    /** What a process left. */
    record Ran(String verb, int exit, String out, String err) {

        /** The object on the last line of standard output. */
        JsonNode json() {
            String[] lines = out.strip().split("\n");
            try {
                return JSON.readTree(lines[lines.length - 1]);
            } catch (IOException e) {
                throw new UncheckedIOException("The last line of %s is not JSON".formatted(this), e);
            }
        }

        /** The same, if the verb went well. */
        Ran ok() {
            if (exit != 0) {
                throw new AssertionError("Exit code 0 was expected of " + this);
            }
            return this;
        }

        /** Beginning and end: what was asked, and what went wrong last. */
        private static String shortened(String text) {
            List<String> lines = text.lines()
                    .map(line -> line.substring(0, Math.min(LETTERS_SHOWN, line.length())))
                    .toList();
            if (lines.size() <= 2 * LINES_SHOWN) {
                return String.join("\n", lines);
            }
            return String.join("\n", lines.subList(0, LINES_SHOWN)) + "\n…\n"
                    + String.join("\n", lines.subList(lines.size() - LINES_SHOWN, lines.size()));
        }

        @Override
        public String toString() {
            return "`%s` (exit %d)\n--- out\n%s\n--- err\n%s".formatted(verb, exit, shortened(out), shortened(err));
        }
    }

    /** Runs a verb that writes, to its end. */
    Ran write(String... arguments) {
        return startWriting(arguments).ran();
    }

    /** Starts a verb that writes. */
    Running startWriting(String... arguments) {
        return start(writer(arguments));
    }

    Ran sql(String select) {
        return start(reader("sql", select, "--format", "json")).ran();
    }

    /** The rows of a SELECT. */
    JsonNode rows(String select) {
        String out = sql(select).ok().out();
        try {
            return JSON.readTree(out);
        } catch (IOException e) {
            throw new UncheckedIOException("Not JSON: " + out, e);
        }
    }

    /** The only value of a SELECT. */
    String value(String select) {
        return rows(select).get(0).elements().next().asText();
    }

    Ran read(String... arguments) {
        return start(reader(arguments)).ran();
    }

    /** Starts the server on a free port of the loopback; closing it ends the process. */
    Serving serve(String... options) {
        List<String> arguments = new ArrayList<>(List.of("serve", "--port", "0"));
        arguments.addAll(List.of(options));
        return new Serving(start(reader(arguments.toArray(String[]::new))));
    }

    /** The command line of a verb of jobs, without home. */
    static List<String> jobs(List<String> jvm) {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(jvm);
        command.addAll(SparkOptions.forThisJava());
        command.add("-cp");
        command.add(String.join(
                File.pathSeparator,
                ROOT.resolve("jobs/target/wardcast-jobs.jar").toString(),
                ROOT.resolve("jobs/target/lib") + "/*",
                ROOT.resolve("jobs/target/spark") + "/*"));
        return command;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private List<String> writer(String... arguments) {
        List<String> jvm = new ArrayList<>(SHORT_LIVED);
        jvm.add("-Xmx1g");
        List<String> command = jobs(jvm);
        command.add("vn.wardcast.jobs.Main");
        return complete(command, arguments);
    }

    private List<String> reader(String... arguments) {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(SHORT_LIVED);
        command.addAll(List.of(
                "-Xmx512m", "-jar", ROOT.resolve("api/target/wardcast-api.jar").toString()));
        return complete(command, arguments);
    }

    private List<String> complete(List<String> command, String... arguments) {
        command.addAll(List.of(arguments));
        command.add("--home");
        command.add(home.toString());
        return command;
    }

    /** Starts any command with this product's environment, in an empty working folder. */
    Running start(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("WARDCAST_"));
        builder.environment().putAll(environment);
        try {
            builder.directory(
                    Files.createDirectories(home.resolveSibling("work")).toFile());
            return new Running(command, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + command, e);
        }
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
