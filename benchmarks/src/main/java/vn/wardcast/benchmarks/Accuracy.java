package vn.wardcast.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import vn.wardcast.models.Workers;

/** The whole table of accuracy: every set, every model, beside the figures of others and the bars. */
final class Accuracy {

    private static final int FAULTY = 1;
    private static final int WRONG_USAGE = 2;

    private Accuracy() {}

    public static void main(String[] args) throws IOException {
        try {
            System.exit(run(AccuracyOptions.parse(args), System.out));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(AccuracyOptions.USAGE.formatted(String.join(",", AccuracyOptions.USUAL)));
            System.exit(WRONG_USAGE);
        }
    }

    static int run(AccuracyOptions options, PrintStream out) throws IOException {
        var sections = new ArrayList<Section>();
        var workers = Workers.of(options.threads(), finished -> {});
        var skipped = new ArrayList<String>();
        for (Exam exam : options.exams()) {
            if (exam.isPossible(options.folder())) {
                var section = exam.sit(options.folder(), options.models(), workers);
                out.print(section.text());
                sections.add(section);
            } else {
                skipped.add(exam.name());
            }
        }
        var summary = new Summary(sections, skipped);
        out.print(summary.text());
        if (options.markdown().isPresent()) {
            Files.writeString(options.markdown().get(), summary.markdown() + markdown(sections));
        }
        return summary.faults().isEmpty() ? 0 : FAULTY;
    }

    private static String markdown(List<Section> sections) {
        return String.join("", sections.stream().map(Section::markdown).toList());
    }
}
