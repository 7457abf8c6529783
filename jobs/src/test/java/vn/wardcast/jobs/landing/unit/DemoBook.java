package vn.wardcast.jobs.landing.unit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The demo's reference files as a book, without Spark: all of today's communes, their predecessors and the code lists. */
public final class DemoBook {

    private static final Path FOLDER = Path.of("../demo/reference");
    private static final LocalDate BEFORE_TIME = LocalDate.of(1995, 1, 1);
    private static final Map<String, String> KINDS = Map.of("muc", "budget_item", "tieumuc", "budget_sub_item");

    /** The one book of all tests. */
    public static final ReferenceBook BOOK = read();

    private DemoBook() {}

    private static ReferenceBook read() {
        List<CSVRecord> changes = rows("sap-xep-don-vi-2025-07-01.csv");
        Set<ReferenceBook.Unit> units = new LinkedHashSet<>();
        units.add(new ReferenceBook.Unit("VN", "country", "Việt Nam", "Việt Nam", LocalDate.of(1976, 7, 2), null));
        rows("don-vi-hanh-chinh-hien-hanh.csv").forEach(row -> units.add(today(row)));
        rows("tinh-qua-cac-thoi-ky.csv").forEach(row -> units.add(province(row)));
        changes.stream().filter(DemoBook::isCommune).forEach(row -> units.add(oldCommune(row)));
        return new ReferenceBook(units, successions(changes, units), codes());
    }

    private static boolean isCommune(CSVRecord row) {
        return row.get("level").equals("2");
    }

    private static ReferenceBook.Unit today(CSVRecord row) {
        return new ReferenceBook.Unit(
                row.get("code"),
                isCommune(row) ? "commune" : "province",
                row.get("name"),
                row.get("full_name"),
                row.get("effective_from").isEmpty() ? ReferenceBook.MERGER : LocalDate.parse(row.get("effective_from")),
                null,
                isCommune(row) ? row.get("province_code") : null);
    }

    private static ReferenceBook.Unit province(CSVRecord row) {
        return new ReferenceBook.Unit(
                row.get("code"),
                "province",
                row.get("name"),
                row.get("full_name"),
                LocalDate.parse(row.get("valid_from")),
                LocalDate.parse(row.get("valid_to")));
    }

    private static ReferenceBook.Unit oldCommune(CSVRecord row) {
        String full = row.get("old_full_name");
        return new ReferenceBook.Unit(
                row.get("old_code"),
                "commune",
                full.replaceFirst("^(Phường|Xã|Thị trấn|Huyện) ", ""),
                full,
                BEFORE_TIME,
                ReferenceBook.MERGER.minusDays(1));
    }

    private static List<Succession> successions(List<CSVRecord> changes, Set<ReferenceBook.Unit> units) {
        Map<String, ReferenceBook.Unit> before = at(units, ReferenceBook.MERGER.minusDays(1));
        Map<String, ReferenceBook.Unit> after = at(units, ReferenceBook.MERGER);
        Map<String, Long> parts =
                changes.stream().collect(Collectors.groupingBy(row -> row.get("old_code"), Collectors.counting()));
        return changes.stream()
                .map(row -> new Succession(
                        before.get(row.get("old_code")).id(),
                        after.get(row.get("new_code")).id(),
                        parts.get(row.get("old_code")) == 1 ? Succession.Extent.WHOLE : Succession.Extent.PART))
                .toList();
    }

    private static Map<String, ReferenceBook.Unit> at(Set<ReferenceBook.Unit> units, LocalDate day) {
        return units.stream()
                .filter(unit -> unit.isValidOn(day))
                .collect(Collectors.toMap(ReferenceBook.Unit::code, unit -> unit));
    }

    private static List<ListedCode> codes() {
        List<ListedCode> codes = new ArrayList<>();
        for (CSVRecord row : rows("ma-muc-luc-ngan-sach.csv")) {
            String kind = row.get("kind");
            codes.add(new ListedCode(
                    KINDS.getOrDefault(kind, "budget_" + kind),
                    row.get("code"),
                    row.get("name_vi"),
                    row.get("parent"),
                    "",
                    row.get("evidence")));
        }
        for (CSVRecord row : rows("ma-loai-dat.csv")) {
            boolean superseded = row.get("status").startsWith("superseded");
            String other = row.get("parent_or_successor");
            codes.add(new ListedCode(
                    "land_use",
                    row.get("code"),
                    row.get("name_vi"),
                    superseded ? "" : other,
                    superseded ? other : "",
                    row.get("status").replace('-', '_')));
        }
        return codes;
    }

    private static List<CSVRecord> rows(String file) {
        try (CSVParser parser = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(FOLDER.resolve(file)))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
