package vn.wardcast.jobs.landing.file.old;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.ExternSheetRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.NameRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.ss.formula.ptg.Area3DPtg;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Ref3DPtg;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.RefusedFile;
import vn.wardcast.jobs.landing.file.grid.Display;
import vn.wardcast.jobs.landing.file.grid.OldFont;

/** What the sheets of an old workbook share: names, texts, styles, links to other files. */
final class OldBook {

    /** The fifth font does not exist: numbers skip it. */
    private static final int SKIPPED_FONT = 4;

    private final List<BoundSheetRecord> bounds = new ArrayList<>();
    private final List<Integer> kinds = new ArrayList<>();
    private final List<FontRecord> fonts = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<ExtendedFormatRecord> extended = new ArrayList<>();
    private final List<SupBookRecord> books = new ArrayList<>();
    private final List<NameRecord> names = new ArrayList<>();
    private final Set<Integer> foreignNames = new HashSet<>();
    private final List<Style> styles = new ArrayList<>();
    private Optional<ExternSheetRecord> links = Optional.empty();
    private Optional<SSTRecord> texts = Optional.empty();
    private Display.Epoch epoch = Display.Epoch.FROM_1900;

    /** What matters of a cell's style. */
    record Style(Display display, Optional<OldFont> font) {}

    private OldBook() {}

    /** Reads the head of the workbook, and of each sheet what kind it is. */
    static OldBook read(DirectoryNode root, String stream) throws IOException {
        OldBook book = new OldBook();
        try (OldRecords records = new OldRecords(root, stream)) {
            int depth = 0;
            for (Optional<Record> next = records.next(); next.isPresent(); next = records.next()) {
                Record record = next.get();
                if (record instanceof BOFRecord begin) {
                    book.kinds.addAll(depth == 0 ? List.of(begin.getType()) : List.of());
                    depth++;
                } else if (record instanceof EOFRecord) {
                    depth--;
                } else if (book.kinds.size() == 1) {
                    book.take(record);
                }
            }
        }
        book.finish();
        return book;
    }

    private void take(Record record) {
        if (record instanceof BoundSheetRecord bound) {
            bounds.add(bound);
        } else if (record instanceof FontRecord font) {
            fonts.add(font);
        } else if (record instanceof FormatRecord format) {
            formats.put(format.getIndexCode(), format.getFormatString());
        } else if (record instanceof ExtendedFormatRecord format) {
            extended.add(format);
        } else if (record instanceof DateWindow1904Record window) {
            epoch = window.getWindowing() == 1 ? Display.Epoch.FROM_1904 : Display.Epoch.FROM_1900;
        } else if (record instanceof SSTRecord table) {
            texts = Optional.of(table);
        } else {
            takeLinks(record);
        }
    }

    private void takeLinks(Record record) {
        if (record instanceof SupBookRecord book) {
            books.add(book);
        } else if (record instanceof ExternSheetRecord sheets) {
            links = Optional.of(sheets);
        } else if (record instanceof NameRecord name) {
            names.add(name);
        }
    }

    private void finish() {
        if (kinds.isEmpty() || bounds.size() != kinds.size() - 1) {
            throw new RefusedFile(Reason.CORRUPT_FILE, "XLS: trang tính · sheets");
        }
        if (kinds.contains(BOFRecord.TYPE_EXCEL_4_MACRO)) {
            throw new RefusedFile(Reason.MACROS, "XLS, Excel 4.0");
        }
        bounds.sort(Comparator.comparingInt(BoundSheetRecord::getPositionOfBof));
        extended.forEach(format -> styles.add(style(format)));
        for (int i = 0; i < names.size(); i++) {
            if (link(names.get(i).getNameDefinition()).isPresent()) {
                foreignNames.add(i);
            }
        }
    }

    private Style style(ExtendedFormatRecord format) {
        int index = format.getFontIndex();
        int place = index > SKIPPED_FONT ? index - 1 : index;
        Optional<OldFont> font = place >= 0 && place < fonts.size()
                ? OldFont.of(String.valueOf(fonts.get(place).getFontName()))
                : Optional.empty();
        return new Style(Display.of(format(format.getFormatIndex()), epoch), font);
    }

    private String format(int index) {
        String declared = formats.get(index);
        boolean builtin = index >= 0 && index < BuiltinFormats.FIRST_USER_DEFINED_FORMAT_INDEX;
        String format = declared == null && builtin ? BuiltinFormats.getBuiltinFormat(index) : declared;
        return format == null || format.startsWith("reserved") ? "" : format;
    }

    /** The sheets in the order of the file. */
    List<BoundSheetRecord> names() {
        return bounds;
    }

    boolean isWorksheet(int index) {
        return kinds.get(index + 1) == BOFRecord.TYPE_WORKSHEET;
    }

    Style style(int index) {
        return index >= 0 && index < styles.size()
                ? styles.get(index)
                : new Style(new Display.AsNumber(""), Optional.empty());
    }

    String text(int index) {
        if (texts.isEmpty() || index < 0 || index >= texts.get().getNumUniqueStrings()) {
            throw new RefusedFile(Reason.CORRUPT_FILE, "XLS: SST " + index);
        }
        return texts.get().getString(index).getString();
    }

    /** The other workbook a formula looks into, directly or by a name. */
    Optional<String> link(Ptg[] formula) {
        for (Ptg token : formula == null ? Ptg.EMPTY_PTG_ARRAY : formula) {
            Optional<String> link = link(token);
            if (link.isPresent()) {
                return link;
            }
        }
        return Optional.empty();
    }

    private Optional<String> link(Ptg token) {
        if (token instanceof Ref3DPtg reference) {
            return book(reference.getExternSheetIndex());
        }
        if (token instanceof Area3DPtg area) {
            return book(area.getExternSheetIndex());
        }
        if (token instanceof NameXPtg name) {
            return book(name.getSheetRefIndex());
        }
        return token instanceof NamePtg name && foreignNames.contains(name.getIndex())
                ? Optional.of(names.get(name.getIndex()).getNameText())
                : Optional.empty();
    }

    private Optional<String> book(int reference) {
        if (links.isEmpty() || reference < 0 || reference >= links.get().getNumOfRefs()) {
            return Optional.empty();
        }
        int index = links.get().getExtbookIndexFromRefIndex(reference);
        boolean foreign = index >= 0 && index < books.size() && books.get(index).isExternalReferences();
        return foreign ? Optional.of("[" + index + "]") : Optional.empty();
    }
}
