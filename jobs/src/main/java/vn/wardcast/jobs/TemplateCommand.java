package vn.wardcast.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.wardcast.jobs.targets.ProgressTemplate;
import vn.wardcast.lakehouse.Lake;
import vn.wardcast.lakehouse.Settings;

/** {@code wardcast template targets --unit U}: the file that an officer fills. It reads the lake and writes nothing into it. */
@Command(
        name = "template",
        sortOptions = false,
        description = "Tạo mẫu tệp để đơn vị điền · Write the file that a unit fills",
        exitCodeListHeading = "%nMã thoát · Exit codes:%n",
        exitCodeList = {"0:xong · done", "1:không ghi được · could not write", "2:sai tham số · wrong usage"})
final class TemplateCommand implements Callable<Integer> {

    /** The kinds of templates. */
    enum Kind {
        targets
    }

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "KIND", description = "targets: tiến độ chỉ tiêu · progress of targets")
    private Kind kind;

    @Option(names = "--unit", required = true, paramLabel = "U", description = "Mã đơn vị · Code of the unit")
    private String unit;

    @Option(
            names = "--month",
            paramLabel = "YYYY-MM",
            description =
                    "Kỳ báo cáo, mặc định tháng cuối quý này · The month to report (default: last of this quarter)")
    private YearMonth month;

    @Option(
            names = "--out",
            paramLabel = "F",
            description = "Tệp ghi ra · File to write (default: tien-do-chi-tieu-U-YYYY-MM.xlsx)")
    private Path out;

    @Override
    public Integer call() {
        Settings settings = common.settings();
        Console console = common.console();
        YearMonth reported = month == null ? endOfQuarter(YearMonth.from(LocalDate.now())) : month;
        Path file = out == null
                ? Path.of("tien-do-chi-tieu-%s-%s.xlsx".formatted(unit.replaceFirst("@.*", ""), reported))
                : out;
        try (Lake lake = Lake.open(settings)) {
            byte[] bytes = switch (kind) {
                case targets -> ProgressTemplate.of(lake, unit, reported);
            };
            write(file, bytes);
        }
        console.say("Đã ghi %s; điền xong đặt vào thư mục nạp, tên bắt đầu bằng tien-do-chi-tieu-".formatted(file));
        console.say(
                "Wrote %s; once filled, put it into the landing folder under a name that begins with tien-do-chi-tieu-"
                        .formatted(file));
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("file", file.toString());
        report.put("unit", unit);
        report.put("month", reported.toString());
        console.json(report);
        return 0;
    }

    private static YearMonth endOfQuarter(YearMonth month) {
        return month.plusMonths((12 - month.getMonthValue()) % 3);
    }

    private static void write(Path file, byte[] bytes) {
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
