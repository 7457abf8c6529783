package vn.wardcast.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.wardcast.models.Forecasters;

/** {@code FOLDER [SETS] [--models M,...] [--markdown F] [--threads N]}. */
record AccuracyOptions(Path folder, List<Exam> exams, List<String> models, Optional<Path> markdown, int threads) {

    static final String USAGE = """
            Usage: benchmarks/accuracy FOLDER [SETS] [--models M,...] [--markdown F] [--threads N]

              FOLDER       holds one CSV file per set; sets that are not there are named as skipped
              SETS         names separated by commas, m3_* for all that begin so (default: all)
              --models     what is measured (default: %s; all: every model)
              --markdown   writes the same tables into a file
              --threads    how many work (default: 1); scores do not depend on it

            Exit codes: 0 measured, 1 a self-check failed, 2 not called properly""";

    static final List<String> USUAL = List.of("automatic", "seasonal_naive", "naive2", "ets", "ces", "dynamic_theta");

    static AccuracyOptions parse(String[] args) {
        var plain = new ArrayList<String>();
        List<String> models = USUAL;
        Optional<Path> markdown = Optional.empty();
        int threads = 1;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--models" -> models = models(value(args, ++i));
                case "--markdown" -> markdown = Optional.of(Path.of(value(args, ++i)));
                case "--threads" -> threads = Integer.parseInt(value(args, ++i));
                default -> plain.add(args[i]);
            }
        }
        if (plain.isEmpty() || plain.size() > 2 || plain.stream().anyMatch(word -> word.startsWith("--"))) {
            throw new IllegalArgumentException("Cannot understand %s".formatted(List.of(args)));
        }
        var folder = Path.of(plain.get(0));
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("Cannot read '%s': no such folder".formatted(folder));
        }
        return new AccuracyOptions(
                folder, plain.size() == 2 ? Exams.named(plain.get(1)) : Exams.ALL, models, markdown, threads);
    }

    private static List<String> models(String names) {
        var models = names.equals("all") ? Forecasters.names() : List.of(names.split(","));
        models.forEach(Forecasters::named);
        return models;
    }

    private static String value(String[] args, int index) {
        return Stream.of(args)
                .skip(index)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("Cannot use %s: it needs a value".formatted(args[index - 1])));
    }
}
