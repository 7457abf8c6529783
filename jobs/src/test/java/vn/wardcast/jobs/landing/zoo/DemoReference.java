package vn.wardcast.jobs.landing.zoo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.wardcast.jobs.landing.unit.ReferenceBook;

/** Reads the demo's reference files into a book without Spark, versions as {@code gold/unit.sql} of the domain makes them. */
final class DemoReference {

    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);
    private static final LocalDate BEFORE_TIME = LocalDate.of(1995, 1, 1);
    private static final Map<String, String> BUDGET_KINDS = Map.of("muc", "budget_item", "tieumuc", "budget_sub_item");

    private DemoReference() {}

    static ReferenceBook read(Path folder) throws IOException {
        Set<ReferenceBook.Unit> units = new LinkedHashSet<>();
        for (CSVRecord row : rows(folder.resolve("don-vi-hanh-chinh-hien-hanh.csv"))) {
            units.add(new ReferenceBook.Unit(
                    row.get("code"),
                    row.get("level").equals("1") ? "province" : "commune",
                    spelt(row.get("name")),
                    spelt(row.get("full_name")),
                    day(row.get("effective_from"), MERGER),
                    null));
        }
        for (CSVRecord row : rows(folder.resolve("tinh-qua-cac-thoi-ky.csv"))) {
            units.add(new ReferenceBook.Unit(
                    row.get("code"),
                    "province",
                    spelt(row.get("name")),
                    spelt(row.get("full_name")),
                    day(row.get("valid_from"), BEFORE_TIME),
                    day(row.get("valid_to"), MERGER.minusDays(1))));
        }
        for (CSVRecord row : rows(folder.resolve("sap-xep-don-vi-2025-07-01.csv"))) {
            if (row.get("level").equals("2")) {
                String full = spelt(row.get("old_full_name"));
                units.add(new ReferenceBook.Unit(
                        row.get("old_code"),
                        "commune",
                        full.replaceFirst("^(Phường|Xã|Thị trấn|Huyện) ", ""),
                        full,
                        BEFORE_TIME,
                        day(row.get("effective_from"), MERGER).minusDays(1)));
            }
        }
        return new ReferenceBook(units, codes(folder));
    }

    private static Map<String, Map<String, String>> codes(Path folder) throws IOException {
        Map<String, Map<String, String>> lists = new HashMap<>();
        for (CSVRecord row : rows(folder.resolve("ma-muc-luc-ngan-sach.csv"))) {
            String kind = BUDGET_KINDS.getOrDefault(row.get("kind"), "budget_" + row.get("kind"));
            lists.computeIfAbsent(kind, any -> new HashMap<>()).put(row.get("code"), row.get("name_vi"));
        }
        for (CSVRecord row : rows(folder.resolve("ma-loai-dat.csv"))) {
            lists.computeIfAbsent("land_use", any -> new HashMap<>()).put(row.get("code"), row.get("name_vi"));
        }
        return lists;
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        try (CSVParser parser = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(file))) {
            return new ArrayList<>(parser.getRecords());
        }
    }

    private static LocalDate day(String text, LocalDate otherwise) {
        return text.isEmpty() ? otherwise : LocalDate.parse(text);
    }

    /** The product's one spelling: the tone of oa, oe, uy stands on the first vowel. */
    private static String spelt(String name) {
        String[] written = "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ".split(" ");
        String[] shown = "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy".split(" ");
        String spelt = name;
        for (int i = 0; i < written.length; i++) {
            spelt = spelt.replaceAll("(?<![qQ])" + written[i] + "(?!\\p{L})", shown[i]);
        }
        return spelt;
    }
}
