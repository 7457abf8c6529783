package vn.wardcast.jobs.synth;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./wardcast synth}: exit 0 written, 1 could not write, 2 wrong usage. */
@Command(
        name = "synth",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Tạo tệp số liệu MÔ PHỎNG của phường, xã để thử tải; mỗi dòng đều ghi 'mô phỏng'.",
            "Makes SYNTHETIC landing files of wards, for load tests; every row is marked."
        },
        exitCodeListHeading = "%nMã thoát / Exit codes:%n",
        exitCodeList = {"0:xong / done", "1:không ghi được / could not write", "2:sai tham số / wrong usage"})
public final class SynthCommand implements Callable<Integer> {

    @Option(
            names = "--units",
            paramLabel = "N",
            defaultValue = "4",
            description = {
                "Số phường, xã, từ 1 đến 3321; bốn đơn vị đầu: 02215, 03408, 03549, 11533 (mặc định ${DEFAULT-VALUE}).",
                "Wards and communes, 1 to 3321; the first four are named (default ${DEFAULT-VALUE})."
            })
    private int units;

    @Option(
            names = "--months",
            paramLabel = "M",
            defaultValue = "69",
            description = {
                "Số tháng tính ngược từ --until (mặc định ${DEFAULT-VALUE}).",
                "Months, counted back from --until (default ${DEFAULT-VALUE})."
            })
    private int months;

    @Option(
            names = "--until",
            paramLabel = "YYYY-MM",
            defaultValue = "2026-09",
            description = {"Tháng cuối (mặc định ${DEFAULT-VALUE}).", "The last month (default ${DEFAULT-VALUE})."})
    private YearMonth until;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "2026",
            description = {
                "Hạt giống: cùng hạt giống, cùng số liệu (mặc định ${DEFAULT-VALUE}).",
                "Seed: the same seed gives the same figures (default ${DEFAULT-VALUE})."
            })
    private long seed;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = {
                "Thư mục ghi tệp: mới, trống, hoặc do lần chạy trước tạo.",
                "Folder to write into: new, empty, or written by an earlier run."
            })
    private Path out;

    @Option(
            names = "--json",
            description = {"Dòng cuối của kết quả là một đối tượng JSON.", "The last line of output is one JSON object."
            })
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        SynthOptions options = options();
        try {
            Summary summary = Synth.write(options, progress());
            report(summary);
            return 0;
        } catch (UncheckedIOException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }

    private SynthOptions options() {
        try {
            return new SynthOptions(units, months, until, seed, out);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private IntConsumer progress() {
        return ProgressLine.terminalIsThere()
                ? new ProgressLine(units, spec.commandLine().getErr())
                : done -> {};
    }

    private void report(Summary summary) {
        PrintWriter output = spec.commandLine().getOut();
        output.println("Đã ghi %s tệp, %s dòng mô phỏng của %s đơn vị vào %s"
                .formatted(summary.files(), summary.rows(), summary.units(), out));
        output.println("Wrote %s files, %s synthetic rows of %s units into %s"
                .formatted(summary.files(), summary.rows(), summary.units(), out));
        if (json) {
            output.println(summary.json());
        }
        output.flush();
    }
}
