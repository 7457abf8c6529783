package vn.wardcast.jobs.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCfRule;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTConditionalFormatting;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDxf;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTPatternFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCfType;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STPatternType;

/**
 * Light colours behind bad cells, as conditional formats: the cells keep the formats their sender gave them, and when the
 * workbook comes back the colours can be taken away without a trace.
 */
final class Highlights {

    /** The colours of Excel's own "bad" and "neutral". */
    enum Colour {
        RED(0xFF, 0xC7, 0xCE),
        YELLOW(0xFF, 0xEB, 0x9C);

        private final byte[] argb;

        Colour(int red, int green, int blue) {
            argb = new byte[] {(byte) 0xFF, (byte) red, (byte) green, (byte) blue};
        }
    }

    /** Always true, and says whose rule it is. */
    private static final String OURS = "N(\"Wardcast\")=0";

    private Highlights() {}

    /** Puts the colour behind the cells, in front of the rules the sheet has. */
    static void put(XSSFSheet sheet, Colour colour, Collection<CellAddress> cells) {
        if (cells.isEmpty()) {
            return;
        }
        CTWorksheet worksheet = sheet.getCTWorksheet();
        for (CTConditionalFormatting formatting : worksheet.getConditionalFormattingList()) {
            formatting.getCfRuleList().forEach(rule -> rule.setPriority(rule.getPriority() + 1));
        }
        CTConditionalFormatting formatting = worksheet.addNewConditionalFormatting();
        formatting.setSqref(ranges(cells));
        CTCfRule rule = formatting.addNewCfRule();
        rule.setType(STCfType.EXPRESSION);
        rule.setPriority(1);
        rule.setDxfId(style(sheet.getWorkbook().getStylesSource(), colour));
        rule.addFormula(OURS);
    }

    /** Takes away what an earlier copy put there. */
    static void remove(XSSFSheet sheet) {
        CTWorksheet worksheet = sheet.getCTWorksheet();
        for (int i = worksheet.sizeOfConditionalFormattingArray() - 1; i >= 0; i--) {
            boolean ours = worksheet.getConditionalFormattingArray(i).getCfRuleList().stream()
                    .anyMatch(rule -> rule.getFormulaList().contains(OURS));
            if (ours) {
                worksheet.removeConditionalFormatting(i);
            }
        }
    }

    private static int style(StylesTable styles, Colour colour) {
        CTDxf dxf = CTDxf.Factory.newInstance();
        CTPatternFill fill = dxf.addNewFill().addNewPatternFill();
        fill.setPatternType(STPatternType.SOLID);
        fill.addNewBgColor().setRgb(colour.argb);
        return styles.putDxf(dxf) - 1;
    }

    /** Cells one below the other become one range: a column of faults is one entry, not thousands. */
    private static List<String> ranges(Collection<CellAddress> cells) {
        Map<Integer, TreeSet<Integer>> rowsByColumn = new TreeMap<>();
        cells.forEach(cell -> rowsByColumn
                .computeIfAbsent(cell.getColumn(), column -> new TreeSet<>())
                .add(cell.getRow()));
        List<String> ranges = new ArrayList<>();
        rowsByColumn.forEach((column, rows) -> {
            int first = rows.first();
            int last = first;
            for (int row : rows) {
                if (row > last + 1) {
                    ranges.add(range(first, last, column));
                    first = row;
                }
                last = row;
            }
            ranges.add(range(first, last, column));
        });
        return ranges;
    }

    private static String range(int first, int last, int column) {
        return new CellRangeAddress(first, last, column, column).formatAsString();
    }
}
