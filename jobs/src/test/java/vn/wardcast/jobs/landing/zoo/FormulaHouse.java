package vn.wardcast.jobs.landing.zoo;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** Formulas: the cached value counts, and only it. */
final class FormulaHouse {

    private static final String REVENUE = "Thu NSNN trên địa bàn (đồng)";

    private FormulaHouse() {}

    static List<Animal> animals() {
        return List.of(cached(), withoutValue(), cachedErrors(), otherWorkbook(), textResult(), formulaInAKey());
    }

    private static Animal cached() {
        return Animal.named("formulas with cached values", "5: a formula counts as its cached value")
                .in(
                        Tidy.REVENUE_FILE,
                        Tidy.revenue(REVENUE, Book.formula("200000000+10000000", 210_000_000), 34_500_250))
                .gives(Tidy.expectedRevenue()
                        .fact("Thu!D2", "revenue", 210_000_000, Tidy.subItem(0))
                        .fact("Thu!D3", "revenue", 34_500_250, Tidy.subItem(1)));
    }

    private static Animal withoutValue() {
        return Animal.named(
                        "formulas without cached values",
                        "5: no cached value rejects the cell; it is never computed, never 0")
                .in(Tidy.REVENUE_FILE, Tidy.revenue(REVENUE, withoutCache("200000000+10000000"), 34_500_250))
                .gives(Tidy.expectedRevenue()
                        .rejected(Because.NO_CACHED_VALUE, "Thu!D2")
                        .fact("Thu!D3", "revenue", 34_500_250, Tidy.subItem(1)));
    }

    private static Animal cachedErrors() {
        return Animal.named("formulas with cached errors", "5: a cached error rejects the cell")
                .in(
                        Tidy.REVENUE_FILE,
                        Tidy.revenue(
                                REVENUE,
                                Book.formulaError("1/0", FormulaError.DIV0),
                                Book.formulaError("B99999+1", FormulaError.REF),
                                Book.formulaError("VLOOKUP(1,A1:A2,1,FALSE)", FormulaError.NA),
                                34_500_250))
                .gives(Tidy.expectedRevenue()
                        .rejected(Because.CELL_ERROR, "Thu!D2", "Thu!D3", "Thu!D4")
                        .fact("Thu!D5", "revenue", 34_500_250, Tidy.subItem(3)));
    }

    private static Animal otherWorkbook() {
        return Animal.named(
                        "values from another workbook",
                        "7: cells that come from other workbooks are rejected, cached or not")
                .in(
                        Tidy.REVENUE_FILE,
                        Tidy.revenue(
                                REVENUE, linked("[1]T2!$B$5", 210_000_000), linked("[1]T2!$B$6*2", 50), 34_500_250))
                .gives(Tidy.expectedRevenue()
                        .rejected(Because.OTHER_WORKBOOK, "Thu!D2", "Thu!D3")
                        .fact("Thu!D4", "revenue", 34_500_250, Tidy.subItem(2)));
    }

    private static Animal textResult() {
        Book.Put text = cell -> {
            cell.setCellFormula("TEXT(1250000,\"0\")");
            cell.setCellValue("1250000");
        };
        return Animal.named("a formula that gives text", "4, 5: a cached text is a text number")
                .in(Tidy.REVENUE_FILE, Tidy.revenue(REVENUE, text))
                .gives(Tidy.expectedRevenue().fact("Thu!D2", "revenue", 1_250_000, Tidy.subItem(0)));
    }

    private static Animal formulaInAKey() {
        Book book = Book.xlsx();
        Book.Put code = cell -> {
            cell.setCellFormula("\"02\"&\"215\"");
            cell.setCellValue("02215");
        };
        book.page("Thu")
                .row(1, "Mã ĐVHC", "Tháng", "Tiểu mục", REVENUE)
                .row(2, code, "03/2026", "1701", 210_000_000)
                .row(3, "02215", "03/2026", Book.formulaError("VLOOKUP(1,A1:A2,1,FALSE)", FormulaError.NA), 5_000_000);
        return Animal.named("formulas in keys", "5: a cached error in a key keeps its row out")
                .in(Tidy.REVENUE_FILE, book)
                .gives(Tidy.expectedRevenue()
                        .fact("Thu!D2", "revenue", 210_000_000, "sub_item", "1701")
                        .rejected(Because.CELL_ERROR, "Thu!C3"));
    }

    /** POI writes a formula's value as 0 when none was set; programs that export reports write none at all. */
    private static Book.Put withoutCache(String formula) {
        return cell -> {
            cell.setCellFormula(formula);
            var written = ((XSSFCell) cell).getCTCell();
            if (written.isSetV()) {
                written.unsetV();
            }
        };
    }

    /** POI cannot link workbooks of the new format, so the formula is written as Excel stores it. */
    private static Book.Put linked(String formula, double cached) {
        return cell -> {
            ((Cell) cell).setCellValue(cached);
            ((XSSFCell) cell).getCTCell().addNewF().setStringValue(formula);
        };
    }
}
