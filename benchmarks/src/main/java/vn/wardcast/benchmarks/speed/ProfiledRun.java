package vn.wardcast.benchmarks.speed;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Locale;
import vn.wardcast.models.Forecasters;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.longfile.LongFile;

/** The default on the first 200 series of a file of months, over and over, for a profiler: {@code FILE [ROUNDS]}. */
final class ProfiledRun {

    private static final int SERIES = 200;
    private static final int STEPS = 18;

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private ProfiledRun() {}

    public static void main(String[] args) throws IOException {
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        var all = LongFile.read(Path.of(args[0]), Frequency.MONTH, Frequency.MONTH.season()).stream()
                .limit(SERIES)
                .map(series -> series.first(series.length() - STEPS))
                .toList();
        double sum = 0;
        for (int round = 0; round < rounds; round++) {
            long begin = CLOCK.getCurrentThreadCpuTime();
            for (var series : all) {
                sum += Forecasters.automatic().fit(series).predict(STEPS).mean()[0];
            }
            System.out.printf(
                    Locale.ROOT,
                    "%.2f ms of processor time per series%n",
                    (CLOCK.getCurrentThreadCpuTime() - begin) / 1e6 / all.size());
        }
        System.out.println("Sum of first steps: " + sum);
    }
}
