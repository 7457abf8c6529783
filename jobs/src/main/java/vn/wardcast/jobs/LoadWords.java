package vn.wardcast.jobs;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.wardcast.jobs.landing.Landed;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.load.LoadReport;
import vn.wardcast.jobs.report.Report;
import vn.wardcast.jobs.report.Returned;

/** What a load did, in words for whoever looks after the files and as the object of {@code --json}. */
final class LoadWords {

    /** More would push the counts off the screen; the report holds all. */
    private static final int MOST_FILES = 20;

    private final LoadReport report;
    private final Console console;

    private LoadWords(LoadReport report, Console console) {
        this.report = report;
        this.console = console;
    }

    /** Says how many files, rows and figures entered, what is wrong with the others and what to do next. */
    static void say(LoadReport report, Console console) {
        new LoadWords(report, console).say();
    }

    private void say() {
        console.say("Đã nạp %s tệp, phiên bản #%d · Loaded %s files, version #%d"
                .formatted(vi(report.loaded()), report.publication(), en(report.loaded()), report.publication()));
        line(
                "Tệp · Files",
                report.files(),
                part(report.loaded(), "nạp", "loaded"),
                part(report.alreadyLoaded(), "đã có từ trước", "there already"),
                part(report.refused().size(), "trả lại", "refused"));
        line(
                "Dòng · Rows",
                report.read(),
                part(report.accepted(), "nhận", "accepted"),
                part(report.rejected(), "chưa nhận", "rejected"));
        line(
                "Ô số · Figures",
                report.cells().read(),
                part(report.cells().values(), "có số", "values"),
                part(report.cells().missing(), "chưa có số liệu", "missing"),
                part(report.cells().rejected(), "chưa nhận", "rejected"));
        line(
                "Số liệu · Facts",
                report.added() + report.corrected() + report.unchanged(),
                part(report.added(), "mới", "new"),
                part(report.corrected(), "sửa", "corrected"),
                part(report.unchanged(), "không đổi", "unchanged"));
        faults(Reason.Severity.REJECT, "PHẢI SỬA, chưa nhận · TO MEND, not accepted");
        faults(Reason.Severity.WARN, "NÊN XEM LẠI, đã nhận · TO CHECK, accepted");
        report.refused()
                .forEach(file -> console.warn(
                        "  TRẢ LẠI · REFUSED %s: %s · %s".formatted(file.file(), file.vietnamese(), file.english())));
        report.report().ifPresent(this::returned);
    }

    /** The whole and its parts, which add up before the reader's eyes. */
    private void line(String what, long whole, Part... parts) {
        console.say(String.format(
                Locale.ROOT, "  %-18s %s = %s · %s", what, vi(whole), sum(parts, true), sum(parts, false)));
    }

    private record Part(long count, String vietnamese, String english) {}

    private static Part part(long count, String vietnamese, String english) {
        return new Part(count, vietnamese, english);
    }

    private static String sum(Part[] parts, boolean vietnamese) {
        return List.of(parts).stream()
                .map(part -> vietnamese
                        ? vi(part.count()) + " " + part.vietnamese()
                        : en(part.count()) + " " + part.english())
                .collect(Collectors.joining(" + "));
    }

    /** How often each fault was found, in the words of the form with the place left open. */
    private void faults(Reason.Severity severity, String title) {
        Map<Reason, Long> counts = report.issues().entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> Reason.valueOf(entry.getKey().toUpperCase(Locale.ROOT)),
                        Map.Entry::getValue,
                        Long::sum,
                        LinkedHashMap::new));
        counts.keySet().removeIf(reason -> reason.severity() != severity);
        if (counts.isEmpty()) {
            return;
        }
        console.say("  %s: %s"
                .formatted(
                        title,
                        vi(counts.values().stream().mapToLong(Long::longValue).sum())));
        counts.forEach((reason, count) ->
                console.say("    %8s × %s [%s]".formatted(vi(count), reason.vietnamese("…", "…", "…"), reason.code())));
    }

    private void returned(Report senders) {
        if (senders.returned().isEmpty()) {
            console.say("  Không có lỗi nào · No faults at all");
            return;
        }
        console.say("Báo cáo · Report: " + senders.folder());
        senders.returned().stream()
                .limit(MOST_FILES)
                .forEach(file -> console.say("  " + counted(file) + " → " + way(file)));
        int more = senders.returned().size() - MOST_FILES;
        if (more > 0) {
            console.say("  … và %s tệp nữa, xem summary.json · and %s more files, see summary.json"
                    .formatted(vi(more), en(more)));
        }
        console.say(
                "Việc cần làm: gửi mỗi tệp “can-sua” cho riêng nơi đã gửi; nơi đó sửa ô đỏ, xem ô vàng, lưu và gửi lại; đặt tệp vào thư mục nạp và chạy lại lệnh này. Chỉ số liệu đã sửa thay đổi.");
        console.say(
                "Next: send each 'can-sua' file to its own sender only; they mend the red cells, check the yellow ones, save and send it back; put it into the landing folder and run this again. Only what was mended changes.");
    }

    private static String counted(Returned file) {
        return "%s: %s phải sửa, %s xem lại · %s to mend, %s to check"
                .formatted(
                        file.file(), vi(file.rejects()), vi(file.warnings()), en(file.rejects()), en(file.warnings()));
    }

    /** Why a refused file has no copy was said when it was refused. */
    private String way(Returned file) {
        if (file.copy() instanceof Returned.Copy.Written written) {
            return written.name();
        }
        boolean said =
                report.refused().stream().anyMatch(refused -> refused.file().equals(file.file()));
        return said
                ? "không có bản sao, lý do ở trên · no copy, for the reason above"
                : "không có bản sao: %s · no copy: %s".formatted(why(file.copy(), "vi"), why(file.copy(), "en"));
    }

    private static String why(Returned.Copy copy, String language) {
        return copy instanceof Returned.Copy.None none ? none.why().in(language) : null;
    }

    private static String vi(long number) {
        return NumberFormat.getIntegerInstance(Locale.forLanguageTag("vi-VN")).format(number);
    }

    private static String en(long number) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
    }

    /** The object of {@code --json}, which the report keeps as summary.json. */
    static Map<String, Object> asMap(LoadReport report, Console console) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("files", report.files());
        map.put("loaded", report.loaded());
        map.put("already_loaded", report.alreadyLoaded());
        map.put("refused", report.refused());
        map.put("read", report.read());
        map.put("accepted", report.accepted());
        map.put("rejected", report.rejected());
        map.put("cells", cells(report.cells()));
        map.put("written", report.added() + report.corrected());
        map.put("added", report.added());
        map.put("corrected", report.corrected());
        map.put("unchanged", report.unchanged());
        map.put("indicator_values", report.values());
        map.put("issues", report.issues());
        map.put("issues_reject", report.report().map(Report::rejects).orElse(0L));
        map.put("issues_warn", report.report().map(Report::warnings).orElse(0L));
        map.put(
                "report",
                report.report().map(senders -> senders.folder().toString()).orElse(null));
        map.put("returned", returned(report));
        map.put("publication", report.publication());
        map.put("seconds", console.seconds());
        return map;
    }

    private static Map<String, Long> cells(Landed.Cells cells) {
        Map<String, Long> map = new LinkedHashMap<>();
        map.put("read", cells.read());
        map.put("values", cells.values());
        map.put("missing", cells.missing());
        map.put("rejected", cells.rejected());
        return map;
    }

    private static List<Map<String, Object>> returned(LoadReport report) {
        List<Map<String, Object>> files = new ArrayList<>();
        report.report().map(Report::returned).orElse(List.of()).forEach(file -> {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("file", file.file());
            map.put("rejects", file.rejects());
            map.put("warnings", file.warnings());
            map.put("copy", file.copy() instanceof Returned.Copy.Written written ? written.name() : null);
            map.put("no_copy_vi", why(file.copy(), "vi"));
            map.put("no_copy_en", why(file.copy(), "en"));
            files.add(map);
        });
        return files;
    }
}
