package vn.wardcast.jobs.landing.file.grid;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Formulas are never computed; it only matters whether they look into another file. */
public final class Formulas {

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"?");

    /** {@code [1]Tháng1!A1}, {@code '[1]Tháng 1'!A1}, {@code 'C:\báo cáo\[a.xlsx]T1'!A1}, but not the column {@code Bảng[Tháng]}. */
    private static final Pattern LINK = Pattern.compile(
            "'[^'\\[]*\\[[^\\[\\]']+][^']*'!|(?<![\\p{L}\\p{N}_.\\]\\[@])\\[[^\\[\\]!]+][\\p{L}\\p{N}_.]*!");

    private static final int SHOWN = 60;

    private Formulas() {}

    /** The reference to another workbook, shortened; empty when there is none. */
    public static Optional<String> link(String formula) {
        if (formula.indexOf('[') < 0) {
            return Optional.empty();
        }
        Matcher link = LINK.matcher(TEXT.matcher(formula).replaceAll("\"\""));
        return link.find() ? Optional.of(shortened(link.group())) : Optional.empty();
    }

    private static String shortened(String link) {
        return link.length() <= SHOWN ? link : link.substring(0, SHOWN) + "…";
    }
}
