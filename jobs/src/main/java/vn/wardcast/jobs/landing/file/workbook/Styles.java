package vn.wardcast.jobs.landing.file.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import vn.wardcast.jobs.landing.file.grid.Display;
import vn.wardcast.jobs.landing.file.grid.OldFont;

/** How the cells of a workbook show: number formats, and fonts that are codes of their own. */
final class Styles {

    private static final Style PLAIN = new Style(new Display.AsNumber(""), Optional.empty());

    private final Display.Epoch epoch;
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Optional<OldFont>> fonts = new ArrayList<>();
    private final List<Style> styles = new ArrayList<>();

    /** What matters of a cell's style. */
    record Style(Display display, Optional<OldFont> font) {}

    private Styles(Display.Epoch epoch) {
        this.epoch = epoch;
    }

    static Styles read(Optional<InputStream> part, Display.Epoch epoch) throws IOException {
        Styles styles = new Styles(epoch);
        if (part.isPresent()) {
            try (Xml xml = new Xml(part.get(), "styles.xml")) {
                styles.read(xml);
            }
        }
        return styles;
    }

    private void read(Xml xml) throws IOException {
        String list = "";
        for (Xml.Event event = xml.next(); event != Xml.Event.DONE; event = xml.next()) {
            if (event == Xml.Event.START && xml.depth() == 2) {
                list = xml.name();
            } else if (event == Xml.Event.START) {
                read(xml, list);
            }
        }
    }

    private void read(Xml xml, String list) {
        switch (list + "/" + xml.name()) {
            case "numFmts/numFmt" ->
                formats.put(xml.number("numFmtId", -1), String.valueOf(xml.attribute("formatCode")));
            case "fonts/font" -> fonts.add(Optional.empty());
            case "fonts/name" -> fonts.set(fonts.size() - 1, OldFont.of(String.valueOf(xml.attribute("val"))));
            case "cellXfs/xf" -> styles.add(style(xml.number("numFmtId", 0), xml.number("fontId", 0)));
            default -> {}
        }
    }

    private Style style(int format, int font) {
        Optional<OldFont> old = font >= 0 && font < fonts.size() ? fonts.get(font) : Optional.empty();
        return new Style(Display.of(format(format), epoch), old);
    }

    /** Formats a workbook does not declare are built into Excel; some of them are dates of East Asia. */
    private String format(int id) {
        String declared = formats.get(id);
        if (declared != null) {
            return declared;
        }
        if (id >= 27 && id <= 36 || id >= 50 && id <= 58) {
            return "yyyy/m/d";
        }
        String builtin = id >= 0 && id < BuiltinFormats.FIRST_USER_DEFINED_FORMAT_INDEX
                ? BuiltinFormats.getBuiltinFormat(id)
                : null;
        return builtin == null || builtin.startsWith("reserved") ? "" : builtin;
    }

    /** The style of a number; a number nobody declared is plain. */
    Style style(int index) {
        return index >= 0 && index < styles.size() ? styles.get(index) : PLAIN;
    }
}
