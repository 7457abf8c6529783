package vn.wardcast.jobs.synth;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.wardcast.jobs.Console;
import vn.wardcast.jobs.ProgressLine;
import vn.wardcast.lakehouse.UserError;

/** {@code wardcast synth --units N --months M --seed S --out DIR}: 0 written, 1 could not write, 2 wrong usage. */
@Command(
        name = "synth",
        sortOptions = false,
        description =
                "Tạo tệp số liệu MÔ PHỎNG của phường, xã để chạy thử · Make SYNTHETIC landing files of wards, for trials",
        exitCodeListHeading = "%nMã thoát · Exit codes:%n",
        exitCodeList = {"0:xong · done", "1:không ghi được · could not write", "2:sai tham số · wrong usage"})
public final class SynthCommand implements Callable<Integer> {

    @Option(
            names = "--units",
            paramLabel = "N",
            defaultValue = "4",
            description = {
                "Số phường, xã, từ 1 đến 3321; bốn đơn vị đầu là 02215, 03408, 03549, 11533",
                "Wards and communes, 1 to 3321; the first four are named (default: ${DEFAULT-VALUE})"
            })
    private int units;

    @Option(
            names = "--months",
            paramLabel = "M",
            defaultValue = "69",
            description = "Số tháng tính ngược từ --until · Months up to --until (default: ${DEFAULT-VALUE})")
    private int months;

    @Option(
            names = "--until",
            paramLabel = "YYYY-MM",
            defaultValue = "2026-09",
            description = "Tháng cuối · The last month (default: ${DEFAULT-VALUE})")
    private YearMonth until;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "2026",
            description = "Cùng hạt giống, cùng số liệu · Same seed, same figures (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = {
                "Thư mục ghi tệp: mới, trống, hoặc do lần chạy trước tạo",
                "Folder to write into: new, empty, or written by an earlier run"
            })
    private Path out;

    @Option(
            names = "--form",
            paramLabel = "FORM",
            description = {
                "Chỉ biểu này (tên đầu của tệp, ví dụ thu-ngan-sach); nhắc lại được",
                "This form only, by how its files begin; may be repeated (default: all)"
            })
    private Set<String> forms = Set.of();

    @Option(
            names = "--together",
            description = {
                "Mỗi biểu mỗi năm một tệp CSV cho mọi đơn vị, như tỉnh gửi",
                "One CSV file a form and year for all units, as a province sends it"
            })
    private boolean together;

    @Option(names = "--json", description = "Dòng cuối là một đối tượng JSON · The last line is one JSON object")
    private boolean json;

    @Option(names = "--help", usageHelp = true, description = "In trợ giúp · Print this help")
    private boolean help;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        SynthOptions options = options();
        Console console = new Console(json);
        try {
            report(console, Synth.write(options, ProgressLine.ifWatched(units)));
            return 0;
        } catch (UserError e) {
            console.warn(e.getMessage());
            return 1;
        }
    }

    private SynthOptions options() {
        try {
            return new SynthOptions(units, months, until, seed, out, forms, together);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private void report(Console console, Summary summary) {
        console.say("Đã ghi %s tệp, %s dòng mô phỏng của %s đơn vị vào %s"
                .formatted(summary.files(), summary.rows(), summary.units(), out));
        console.say("Wrote %s files, %s synthetic rows of %s units into %s"
                .formatted(summary.files(), summary.rows(), summary.units(), out));
        console.json(summary);
    }
}
