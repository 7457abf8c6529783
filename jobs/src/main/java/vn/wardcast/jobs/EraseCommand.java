package vn.wardcast.jobs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.wardcast.jobs.erase.EraseJob;
import vn.wardcast.jobs.erase.EraseReport;
import vn.wardcast.jobs.landing.person.IdentityNumber;
import vn.wardcast.jobs.landing.person.TokenKey;
import vn.wardcast.jobs.landing.person.Tokens;
import vn.wardcast.jobs.load.TokenBook;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.lakehouse.Settings;
import vn.wardcast.lakehouse.UserError;
import vn.wardcast.lakehouse.domain.Domains;

/** {@code wardcast erase}. */
@Command(
        name = "erase",
        description =
                "Xóa dữ liệu của một người theo yêu cầu và kiểm chứng · Erase a person's data on request, and prove it")
final class EraseCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @ArgGroup(multiplicity = "1")
    private Who who;

    @Option(
            names = "--allow-again",
            description =
                    "Không xóa; cho phép dữ liệu của người đã xóa vào lại · Erase nothing; let rows of an erased person enter again")
    private boolean allowAgain;

    /** The person: by token, or by the number itself, which never stands in a list of processes or a history of commands. */
    private static final class Who {
        @Option(names = "--token", paramLabel = "T", description = "Mã băm của người đó · The person's token, pt_…")
        private String token;

        @Option(
                names = "--id-stdin",
                description =
                        "Đọc số định danh từ đầu vào chuẩn · Read the identity number from standard input (needs the key)")
        private boolean fromInput;
    }

    @Override
    public Integer call() {
        Settings settings = common.settings();
        Console console = common.console();
        Domains domains = Domains.load(settings);
        IdentityNumber number = who.fromInput ? readNumber() : null;
        if (number == null) {
            requireToken(who.token);
        }
        Optional<TokenKey> key = number == null ? Optional.empty() : Optional.of(requireKey());
        try (SparkLake lake =
                console.stage("spark", "Khởi động Spark · Starting Spark", () -> SparkLake.open(settings))) {
            Set<String> tokens =
                    key.map(given -> tokens(lake, domains, given, number)).orElseGet(() -> Set.of(who.token));
            EraseJob job = new EraseJob(lake, domains, console);
            return allowAgain ? allowAgain(job, tokens, console) : erase(job, tokens, console);
        }
    }

    private void requireToken(String token) {
        if (!Tokens.isToken(token)) {
            throw misuse(
                    "--token: cần mã dạng pt_ và 64 chữ số hex; có số định danh thì dùng --id-stdin · needs pt_ and 64 hex digits; for an identity number use --id-stdin");
        }
    }

    private IdentityNumber readNumber() {
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return IdentityNumber.in(line == null ? "" : line)
                    .orElseThrow(
                            () -> misuse(
                                    "--id-stdin: dòng đầu của đầu vào phải là số định danh 12 hoặc 9 chữ số · the first line of the input must be an identity number of 12 or 9 digits"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the standard input", e);
        }
    }

    private CommandLine.ParameterException misuse(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }

    /** Asked for before Spark takes its seconds to start. */
    private static TokenKey requireKey() {
        return TokenKey.fromEnvironment()
                .orElseThrow(() -> new UserError(
                        "Không xóa được theo số định danh khi chưa có khóa trong %1$s; đặt khóa của kho này rồi chạy lại · Cannot erase by identity number without the key in %1$s; set the key of this lake and run again"
                                .formatted(Settings.TOKEN_KEY)));
    }

    /** One token for every space in which a contract makes tokens. */
    private static Set<String> tokens(SparkLake lake, Domains domains, TokenKey key, IdentityNumber number) {
        Tokens tokens = new TokenBook(lake).open(Optional.of(key)).orElseThrow();
        return domains.tokenSpaces().stream()
                .map(space -> tokens.token(space, number))
                .collect(Collectors.toSet());
    }

    private static int allowAgain(EraseJob job, Set<String> tokens, Console console) {
        long publication = job.allowAgain(tokens);
        console.say("Dữ liệu của người này được nhận lại từ lần nạp sau. Phiên bản #%d".formatted(publication));
        console.say("Rows of this person enter again from the next load on. Version #%d".formatted(publication));
        console.json(Map.of("allowed_again", true, "publication", publication, "seconds", console.seconds()));
        return 0;
    }

    private static int erase(EraseJob job, Set<String> tokens, Console console) {
        EraseReport report = job.run(tokens);
        print(console, report);
        console.json(asMap(report, console));
        return report.isProven() ? 0 : 1;
    }

    private static void print(Console console, EraseReport report) {
        report.rowsRemoved().forEach((table, rows) -> console.say("  %-40s −%d".formatted(table, rows)));
        console.say(
                "Đã viết lại %d bảng, xóa %d dòng, quên %d phiên bản cũ, xóa thêm %d tệp. Đã đọc lại %d tệp: còn thấy ở %d tệp. Phiên bản #%d"
                        .formatted(
                                report.rowsRemoved().size(),
                                report.rows(),
                                report.snapshotsExpired(),
                                report.filesDeleted(),
                                report.filesScanned(),
                                report.hits().size(),
                                report.publication()));
        console.say(
                "Rewrote %d tables, removed %d rows, forgot %d old versions, removed %d further files. Read %d files again: found in %d. Version #%d"
                        .formatted(
                                report.rowsRemoved().size(),
                                report.rows(),
                                report.snapshotsExpired(),
                                report.filesDeleted(),
                                report.filesScanned(),
                                report.hits().size(),
                                report.publication()));
        report.hits().forEach(file -> console.warn("  CÒN · STILL IN %s".formatted(file)));
        if (!report.sourceFiles().isEmpty()) {
            console.say(
                    "Tệp gốc, tệp trả lại (reports/) và bản sao lưu không thuộc kho và vẫn còn người này; xóa hoặc sửa: · Originals, returned workbooks (reports/) and backups are not part of the lake and still hold the person; delete or correct:");
            report.sourceFiles().forEach(file -> console.say("  " + file));
        }
    }

    private static Map<String, Object> asMap(EraseReport report, Console console) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("tables", report.rowsRemoved());
        map.put("rows_removed", report.rows());
        map.put("source_files", report.sourceFiles());
        map.put("snapshots_expired", report.snapshotsExpired());
        map.put("files_deleted", report.filesDeleted());
        map.put("files_scanned", report.filesScanned());
        map.put("hits", report.hits());
        map.put("publication", report.publication());
        map.put("seconds", console.seconds());
        return map;
    }
}
