package vn.wardcast.jobs.landing;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a workbook that went back to its sender is known again when it returns corrected: by the sheet that was put in front and
 * by the end of its name. Both words are shared by whoever writes the copy and whoever reads it.
 */
public final class ReturnedWorkbook {

    /** The sheet put in front of the sender's own; it holds no figures. */
    public static final String SUMMARY_SHEET = "Wardcast - Tổng hợp lỗi";

    /** "Needs repair", in letters that every disk and mail program bears. */
    private static final String SUFFIX = " - can-sua";

    /** Mail programs and browsers number what they save twice: "… - can-sua (1).xlsx". */
    private static final Pattern NAME =
            Pattern.compile("(.+?)(?:%s(?: ?\\(\\d+\\))?)+\\.xlsx".formatted(SUFFIX), Pattern.CASE_INSENSITIVE);

    private ReturnedWorkbook() {}

    /** Whether this sheet is the list of faults, or a copy that Excel made of it: not the sender's, so not read. */
    public static boolean isSummary(String sheet) {
        return sheet != null
                && Normalizer.normalize(sheet, Normalizer.Form.NFC)
                        .toLowerCase(Locale.ROOT)
                        .startsWith(SUMMARY_SHEET.toLowerCase(Locale.ROOT));
    }

    /** The name of the copy that goes back, for a file of this name; a second copy has the name of the first. */
    public static String nameFor(String fileName) {
        return nameWhenSent(fileName).replaceFirst("\\.[A-Za-z]{3,4}$", "") + SUFFIX + ".xlsx";
    }

    /** The name without what was added on its way, whose numbers say nothing about the figures. */
    static String nameWhenSent(String fileName) {
        Matcher returned = NAME.matcher(fileName);
        return returned.matches() ? returned.group(1) + ".xlsx" : fileName;
    }

    /**
     * The names that the sender's file may have had: a CSV file goes back as a workbook, and its source need not know the name of
     * a workbook.
     */
    static List<String> namesWhenSent(String fileName) {
        Matcher returned = NAME.matcher(fileName);
        return returned.matches()
                ? Stream.of(".xlsx", ".csv", ".xls")
                        .map(extension -> returned.group(1) + extension)
                        .toList()
                : List.of(fileName);
    }
}
