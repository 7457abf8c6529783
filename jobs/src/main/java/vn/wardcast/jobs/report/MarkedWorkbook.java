package vn.wardcast.jobs.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.wardcast.jobs.landing.ReturnedWorkbook;
import vn.wardcast.jobs.landing.value.PersonalData;

/** A sender's workbook with a word and a colour in every bad cell and the list of faults in front; nothing else is touched. */
final class MarkedWorkbook {

    private final XSSFWorkbook workbook;
    private final Map<Fault, Spot> spots = new LinkedHashMap<>();

    /** The cell that stands for a fault. */
    record Spot(XSSFSheet sheet, CellAddress cell) {}

    private MarkedWorkbook(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** Marks the faults of a file in its workbook, in place of those of an earlier copy. */
    static void mark(XSSFWorkbook workbook, FileFaults faults) {
        new MarkedWorkbook(workbook).mark(faults);
    }

    private void mark(FileFaults faults) {
        forgetEarlierCopy();
        faults.kept().forEach(fault -> spot(fault).ifPresent(spot -> spots.put(fault, spot)));
        bySheet().forEach(MarkedWorkbook::markSheet);
        SummarySheet.write(workbook, faults, spots);
    }

    private void forgetEarlierCopy() {
        for (int i = workbook.getNumberOfSheets() - 1; i >= 0; i--) {
            if (ReturnedWorkbook.isSummary(workbook.getSheetName(i)) && workbook.getNumberOfSheets() > 1) {
                workbook.removeSheetAt(i);
            }
        }
        for (XSSFSheet sheet : sheets()) {
            Highlights.remove(sheet);
            CellNotes.removeEarlier(sheet);
        }
    }

    private List<XSSFSheet> sheets() {
        List<XSSFSheet> sheets = new ArrayList<>();
        workbook.sheetIterator().forEachRemaining(sheet -> sheets.add((XSSFSheet) sheet));
        return sheets;
    }

    private Map<XSSFSheet, Map<CellAddress, List<Fault>>> bySheet() {
        Map<XSSFSheet, Map<CellAddress, List<Fault>>> bySheet = new LinkedHashMap<>();
        spots.forEach((fault, spot) -> bySheet.computeIfAbsent(spot.sheet(), sheet -> new LinkedHashMap<>())
                .computeIfAbsent(spot.cell(), cell -> new ArrayList<>())
                .add(fault));
        return bySheet;
    }

    private static void markSheet(XSSFSheet sheet, Map<CellAddress, List<Fault>> faults) {
        CellNotes notes = new CellNotes(sheet);
        faults.forEach((cell, ofCell) -> notes.put(cell, words(ofCell)));
        Map<Boolean, List<CellAddress>> cells = faults.keySet().stream()
                .collect(Collectors.partitioningBy(
                        cell -> faults.get(cell).stream().anyMatch(Fault::rejects)));
        Highlights.put(sheet, Highlights.Colour.YELLOW, cells.get(false));
        Highlights.put(sheet, Highlights.Colour.RED, cells.get(true));
    }

    /** What must be mended first, then what deserves a look. */
    private static String words(List<Fault> faults) {
        return faults.stream()
                .sorted((a, b) -> Boolean.compare(b.rejects(), a.rejects()))
                .map(MarkedWorkbook::words)
                .distinct()
                .collect(Collectors.joining("\n\n"));
    }

    private static String words(Fault fault) {
        String severity = fault.rejects()
                ? "PHẢI SỬA, chưa nhận · MEND THIS, not accepted"
                : "NÊN XEM LẠI, đã nhận · PLEASE CHECK, accepted";
        return "%s %s%s%n%s%n%s"
                .formatted(CellNotes.MARK, severity, extent(fault.place()), fault.vietnamese(), fault.english())
                .replace(System.lineSeparator(), "\n");
    }

    private static String extent(Fault.Place place) {
        if (place.letter().isPresent()) {
            return "";
        }
        return place.row().isPresent() ? " (cả dòng · the whole row)" : " (cả trang tính · the whole sheet)";
    }

    /** Faults of the file as a whole stand in no cell. */
    private Optional<Spot> spot(Fault fault) {
        Fault.Place place = fault.place();
        if (place.sheet().isEmpty() && place.row().isEmpty()) {
            return Optional.empty();
        }
        return sheet(place.sheet()).map(sheet -> new Spot(sheet, firstOfMerged(sheet, cell(sheet, place))));
    }

    /** Lineage may keep a sheet's name with numbers masked; two that look alike then cannot be told apart and get no mark. */
    private Optional<XSSFSheet> sheet(Optional<String> name) {
        if (name.isEmpty()) {
            return Optional.of(workbook.getSheetAt(0));
        }
        XSSFSheet exact = workbook.getSheet(name.get());
        List<XSSFSheet> masked = sheets().stream()
                .filter(sheet -> PersonalData.lineage(sheet.getSheetName()).equals(name.get()))
                .toList();
        return exact != null ? Optional.of(exact) : masked.size() == 1 ? Optional.of(masked.get(0)) : Optional.empty();
    }

    private static CellAddress cell(XSSFSheet sheet, Fault.Place place) {
        int row = (int) place.row().orElse(1) - 1;
        return new CellAddress(
                row,
                place.letter()
                        .map(CellReference::convertColStringToIndex)
                        .orElseGet(() -> place.row().isPresent() ? firstFilled(sheet, row) : 0));
    }

    /** Where a reader's eye begins the row: its first cell that shows something. */
    private static int firstFilled(XSSFSheet sheet, int number) {
        XSSFRow row = sheet.getRow(number);
        return row == null
                ? 0
                : StreamSupport.stream(row.spliterator(), false)
                        .filter(cell -> cell.getCellType() != CellType.BLANK)
                        .map(Cell::getColumnIndex)
                        .filter(column -> !sheet.isColumnHidden(column))
                        .findFirst()
                        .orElse(0);
    }

    /** Of merged cells only the first is seen. */
    private static CellAddress firstOfMerged(XSSFSheet sheet, CellAddress cell) {
        return sheet.getMergedRegions().stream()
                .filter(region -> region.isInRange(cell.getRow(), cell.getColumn()))
                .findFirst()
                .map(MarkedWorkbook::first)
                .orElse(cell);
    }

    private static CellAddress first(CellRangeAddress region) {
        return new CellAddress(region.getFirstRow(), region.getFirstColumn());
    }
}
