package vn.wardcast.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The one list of what the table holds. */
final class Exams {

    static final List<Exam> ALL = Stream.concat(
                    BenchmarkSets.ALL.stream().map(SetExam::new),
                    Stream.of(
                            new HolidayExam(),
                            EnrolmentExam.ONE_DISTRICT,
                            EnrolmentExam.NEW_YORK,
                            new ReconciliationExam()))
            .toList();

    private Exams() {}

    /** By name, or all whose names begin so before a star: {@code m3_*}. */
    static List<Exam> named(String patterns) {
        return Arrays.stream(patterns.split(","))
                .flatMap(pattern -> matching(pattern).stream())
                .distinct()
                .toList();
    }

    private static List<Exam> matching(String pattern) {
        String start = pattern.endsWith("*") ? pattern.substring(0, pattern.length() - 1) : null;
        var found = ALL.stream()
                .filter(exam -> start == null
                        ? exam.name().equals(pattern)
                        : exam.name().startsWith(start))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("Cannot find set '%s': use %s"
                    .formatted(
                            pattern,
                            String.join(", ", ALL.stream().map(Exam::name).toList())));
        }
        return found;
    }
}
