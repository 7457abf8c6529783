package vn.wardcast.jobs.landing.file.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.Cell;
import vn.wardcast.jobs.landing.file.RefusedFile;
import vn.wardcast.jobs.landing.file.coding.SheetTexts;
import vn.wardcast.jobs.landing.file.grid.OldFont;

/** The table of texts that the cells of a workbook point to. A million short ones are some 100 MB. */
final class SharedTexts {

    /** Characters of all texts together. */
    private static final long MOST_CHARACTERS = 64_000_000;

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> texts = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private long characters;

    private SharedTexts() {}

    static SharedTexts read(Optional<InputStream> part) throws IOException {
        SharedTexts shared = new SharedTexts();
        if (part.isPresent()) {
            try (Xml xml = new Xml(part.get(), "sharedStrings.xml")) {
                shared.read(xml);
            }
        }
        return shared;
    }

    private void read(Xml xml) throws IOException {
        for (Xml.Event event = xml.next(); event != Xml.Event.DONE; event = xml.next()) {
            if (event == Xml.Event.START && xml.is("si")) {
                add(richText(xml));
            }
        }
    }

    private void add(String text) {
        characters += text.length() + 16;
        if (characters > MOST_CHARACTERS) {
            throw new RefusedFile(Reason.TOO_LARGE, "sharedStrings.xml");
        }
        texts.add(text);
        cells.add(null);
    }

    /**
     * The text of the element at hand up to its end: all its runs, without the reading aids of East Asia. A run in an old font
     * is decoded at once; the font of the cell knows nothing of it.
     */
    static String richText(Xml xml) throws IOException {
        int outer = xml.depth();
        StringBuilder whole = new StringBuilder();
        StringBuilder run = new StringBuilder();
        Optional<OldFont> font = Optional.empty();
        int aid = 0;
        boolean inText = false;
        while (true) {
            Xml.Event event = xml.next();
            if (event == Xml.Event.TEXT && inText && aid == 0) {
                xml.appendTo(run);
            } else if (event == Xml.Event.START) {
                inText = xml.is("t");
                aid += xml.is("rPh") ? 1 : 0;
                font = xml.is("rFont") ? OldFont.of(String.valueOf(xml.attribute("val"))) : font;
            } else if (event == Xml.Event.END) {
                inText = false;
                aid -= xml.is("rPh") ? 1 : 0;
                if (xml.is("t") && aid == 0) {
                    String text = unescaped(run.toString());
                    whole.append(font.map(old -> old.decoded(text)).orElse(text));
                    run.setLength(0);
                }
                font = xml.is("r") ? Optional.empty() : font;
                if (xml.depth() < outer) {
                    return whole.toString();
                }
            } else if (event == Xml.Event.DONE) {
                return whole.toString();
            }
        }
    }

    /** Characters that XML cannot hold are written {@code _x000D_}. */
    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher escaped = ESCAPED.matcher(text);
        return escaped.replaceAll(
                match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }

    String text(int index) {
        if (index < 0 || index >= texts.size()) {
            throw new RefusedFile(Reason.CORRUPT_FILE, "sharedStrings.xml: " + index);
        }
        return texts.get(index);
    }

    /** The cell of a text in Unicode; cells that share a text share the cell. */
    Cell unicodeCell(int index) {
        String text = text(index);
        Cell cell = cells.get(index);
        if (cell == null) {
            cell = SheetTexts.unicodeCell(text);
            cells.set(index, cell);
        }
        return cell;
    }
}
