package vn.wardcast.jobs.landing.file.markup;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.RefusedFile;
import vn.wardcast.jobs.landing.file.Sheets;
import vn.wardcast.jobs.landing.file.coding.TextCoding;

/**
 * A page of HTML that a portal calls a workbook, as one sheet: its tables one below the other, titles between them as rows of
 * one cell, which is how Excel shows it.
 */
public final class HtmlSheets implements Sheets {

    private static final long MOST_BYTES = 64L << 20;
    private static final int HEAD = 1 << 16;

    private static final Pattern DOCTYPE = Pattern.compile("<!doctype([^>]*)>?", Pattern.CASE_INSENSITIVE);
    /** What HTML itself declares: nothing, a public identifier of the W3C, the empty one of HTML 5. */
    private static final Pattern OF_HTML = Pattern.compile(
            "\\s+html\\s*(public\\s+[\"']-//(w3c|ietf)//[^\\[]*|system\\s+[\"']about:legacy-compat[\"']\\s*)?",
            Pattern.CASE_INSENSITIVE);

    private static final String ROWS = "tr, h1, h2, h3, h4, h5, h6, p, caption";

    private final Path file;
    private final TextCoding coding;

    private HtmlSheets(Path file, TextCoding coding) {
        this.file = file;
        this.coding = coding;
    }

    /**
     * Opens the file.
     *
     * @throws RefusedFile when there is no table in it, or a document type that is not HTML's
     */
    public static HtmlSheets open(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new RefusedFile(Reason.TOO_LARGE, "HTML > 64 MB");
        }
        TextCoding coding = TextCoding.of(file);
        try (Reader text = coding.open(file)) {
            examine(text);
        }
        return new HtmlSheets(file, coding);
    }

    private static void examine(Reader text) throws IOException {
        char[] block = new char[HEAD];
        String overlap = "";
        boolean table = false;
        for (int length = text.read(block); length >= 0; length = text.read(block)) {
            String part = (overlap + new String(block, 0, length)).toLowerCase(Locale.ROOT);
            checkDeclarations(part);
            table |= part.contains("<table");
            overlap = part.substring(Math.max(0, part.length() - 256));
        }
        if (!table) {
            throw new RefusedFile(Reason.NOT_A_TABLE_FILE, "trang web không có bảng · a web page without a table");
        }
    }

    private static void checkDeclarations(String part) {
        if (part.contains("<!entity")) {
            throw new RefusedFile(Reason.FORBIDDEN_XML, "ENTITY, HTML");
        }
        Matcher doctype = DOCTYPE.matcher(part);
        if (doctype.find() && !OF_HTML.matcher(doctype.group(1)).matches()) {
            throw new RefusedFile(Reason.FORBIDDEN_XML, "DOCTYPE, HTML");
        }
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(new Sheet() {
            @Override
            public String name() {
                return null;
            }

            @Override
            public void visit(RowVisitor visitor) throws IOException {
                visitRows(visitor);
            }
        });
    }

    /** Row by row: what was seen leaves the tree. */
    private void visitRows(RowVisitor visitor) throws IOException {
        HtmlRows rows = new HtmlRows(coding.texts());
        try (Reader text = coding.open(file);
                StreamParser parser = new StreamParser(Parser.htmlParser())) {
            parser.parse(text, "");
            for (Element row = parser.selectNext(ROWS); row != null; row = parser.selectNext(ROWS)) {
                boolean inCell = row.parent() != null && row.parent().closest("td, th") != null && !row.nameIs("tr");
                if (!inCell) {
                    if (!visitor.row(rows.row(row))) {
                        return;
                    }
                    row.empty();
                }
            }
        }
    }

    @Override
    public void close() {}
}
