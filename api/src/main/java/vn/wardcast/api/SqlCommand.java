package vn.wardcast.api;

import java.io.PrintStream;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.wardcast.api.http.Json;
import vn.wardcast.api.lake.LakeView;
import vn.wardcast.api.lake.LakeViews;
import vn.wardcast.api.lake.Lease;
import vn.wardcast.api.print.ResultFormat;
import vn.wardcast.api.print.ResultPrinter;
import vn.wardcast.api.sql.DuckDbLimits;
import vn.wardcast.api.sql.OneSelect;
import vn.wardcast.lakehouse.CatalogSettings;
import vn.wardcast.lakehouse.Lake;
import vn.wardcast.lakehouse.Settings;
import vn.wardcast.lakehouse.UserError;

/** {@code sql}: one question to what is published. */
@Command(
        name = "sql",
        mixinStandardHelpOptions = true,
        versionProvider = Main.VersionWords.class,
        description = {
            "Hỏi số liệu đã công bố bằng một câu SQL (chỉ đọc). Thử: SHOW ALL TABLES",
            "Ask what is published in one SQL statement (reading only). Try: SHOW ALL TABLES"
        })
final class SqlCommand implements Callable<Integer> {

    @Mixin
    private LakeOptions options;

    @Parameters(
            paramLabel = "SELECT",
            description = {"Câu lệnh SELECT, WITH, DESCRIBE hoặc SHOW.", "A SELECT, WITH, DESCRIBE or SHOW."})
    private String statement;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = {"table, csv hoặc json (mặc định: table).", "table, csv or json (default: table)."})
    private ResultFormat format;

    @Option(
            names = "--json",
            description = {"Dòng cuối là một đối tượng JSON.", "The last line is one JSON object."})
    private boolean json;

    @Override
    public Integer call() throws Exception {
        long start = System.nanoTime();
        Settings settings = options.settings();
        refuseMissing(settings);
        try (Lake lake = Lake.open(settings);
                LakeViews views = LakeViews.of(lake, DuckDbLimits.ofThisMachine())) {
            views.refresh();
            try (Lease lease = views.findLease().orElseThrow(() -> nothingPublished(views))) {
                long rows = print(lease.view(), System.out);
                if (json) {
                    double seconds = (System.nanoTime() - start) / 1e9;
                    System.out.println(summary(lease.view(), rows, seconds));
                }
            }
        }
        return 0;
    }

    /** Looking must not leave an empty catalog behind where somebody mistyped a folder. */
    private static void refuseMissing(Settings settings) {
        if (settings.catalog().kind() == CatalogSettings.Kind.SQLITE && !Files.isDirectory(settings.home())) {
            throw new UserError("Không có thư mục '%1$s' / There is no folder '%1$s'; choose another with --home"
                    .formatted(settings.home()));
        }
    }

    private long print(LakeView view, PrintStream out) {
        OneSelect select = OneSelect.check(statement, view.engine());
        ResultPrinter printer = format.printer(out);
        AtomicLong rows = new AtomicLong();
        view.engine().stream(select.sql(), List.of(), printer::header, row -> {
            rows.incrementAndGet();
            printer.row(row);
        });
        printer.end();
        return rows.get();
    }

    private static String summary(LakeView view, long rows, double seconds) throws Exception {
        Map<String, Object> done = new LinkedHashMap<>();
        done.put("verb", "sql");
        done.put("rows", rows);
        done.put("publication", view.publication().number());
        done.put("seconds", Math.round(seconds * 1000) / 1000.0);
        return Json.MAPPER.writeValueAsString(done);
    }

    private static UserError nothingPublished(LakeViews views) {
        return new UserError(views.findTrouble()
                .orElse("Chưa có số liệu nào được công bố; chạy `./wardcast load` trước"
                        + " / Nothing has been published yet; run `./wardcast load` first"));
    }
}
