package vn.wardcast.jobs.landing.file.delimited;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.wardcast.jobs.landing.file.Sheet1;
import vn.wardcast.jobs.landing.file.SheetRow;
import vn.wardcast.jobs.landing.text.Words;

/** How separated values become rows. */
class TextSheetsTest {

    @TempDir
    private Path folder;

    @Test
    void commaSemicolonAndTab_areToldApart() throws IOException {
        assertEquals(List.of("1: Mã | Số", "2: 02215 | 7"), shown("Mã,Số\n02215,7\n"));
        assertEquals(List.of("1: Mã | Số", "2: 02215 | 7"), shown("Mã;Số\n02215;7\n"));
        assertEquals(List.of("1: Mã | Số", "2: 02215 | 7"), shown("Mã\tSố\n02215\t7\n"));
    }

    @Test
    void decimalCommas_areNoDelimiters() throws IOException {
        assertEquals(List.of("1: a | b", "2: 1,5 | 2,5", "3: 3,5 | 4,5"), shown("a;b\n1,5;2,5\n3,5;4,5\n"));
    }

    @Test
    void aSepLine_namesTheDelimiter_andCountsAsARecord() throws IOException {
        assertEquals(List.of("2: a | 1,5", "3: b | 2,5"), shown("sep=;\na;1,5\nb;2,5\n"));
        assertEquals(List.of("2: a;b | 1", "3: c;d | 2"), shown("\"sep=,\"\na;b,1\nc;d,2\n"));
    }

    @Test
    void lines_endWithCrLfOrBoth() throws IOException {
        List<String> rows = List.of("1: a | b", "3: c | d");
        assertEquals(rows, shown("a,b\n\nc,d"));
        assertEquals(rows, shown("a,b\r\n\r\nc,d\r\n"));
        assertEquals(rows, shown("a,b\r\rc,d\r"));
    }

    @Test
    void quotes_keepDelimitersMarksAndLineBreaks() throws IOException {
        assertEquals(
                List.of("1: a, b | nói \"ừ\"", "2: hai dòng | 5", "3: 5\" | x"),
                shown("\"a, b\",\"nói \"\"ừ\"\"\"\n\"hai\r\ndòng\" ,5\n5\",x\n"));
    }

    @Test
    void blankRows_areLeftOut_andStillCount() throws IOException {
        assertEquals(List.of("1: a | b", "5: c | d"), shown("a,b\n\n,,\n \t,\nc,d,,\n"));
    }

    @Test
    void aQuoteThatNeverCloses_losesTheRowsBehindIt_andNoneBefore() throws IOException {
        assertEquals(
                List.of(
                        "1: a | b",
                        "2: c | d",
                        "3: !unclosed_quote(3)",
                        "4: !unclosed_quote(3)",
                        "5: !unclosed_quote(3)"),
                shown("a,b\nc,d\n\"e,f\ng,h\ni,j"));
    }

    @Test
    void aQuoteThatMeetsTheNextOne_losesTheRowsUpToIt() throws IOException {
        assertEquals(
                List.of(
                        "1: a | b",
                        "2: !unclosed_quote(2)",
                        "3: !unclosed_quote(2)",
                        "4: !unclosed_quote(2)",
                        "5: g | h"),
                shown("a,b\n\"c,d\nx,y\ne,\"f\"\ng,h\n"));
    }

    @Test
    void twoStrayQuotes_doNotHideTheRowsBetween() throws IOException {
        assertEquals(
                List.of(
                        "1: a | b | c",
                        "2: !unclosed_quote(2)",
                        "3: !unclosed_quote(2)",
                        "4: !unclosed_quote(2)",
                        "5: j | k | l"),
                shown("a,b,c\nd,\"e,f\n1,2,3\ng,h,\"\nj,k,l\n"));
    }

    @Test
    void marksInsideAQuotedField_loseThatRowOnly() throws IOException {
        assertEquals(
                List.of("1: a | b", "2: !unclosed_quote(2)", "3: !unclosed_quote(3)", "4: c | d"),
                shown("a,b\n\"Trường \"A\"\",5\n\"Trường \"B\"\",5\nc,d\n"));
    }

    @Test
    void aMillionSwallowedRows_areReportedOneByOne_inLittleMemory() throws IOException {
        Path file = folder.resolve("quote.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("a,b,c\n\"d,e,f\n");
            for (int i = 0; i < 1_000_000; i++) {
                out.write("1,2,3\n");
            }
            out.write("x,\"y\",z\nlast,1,2\n");
        }
        long[] seen = new long[2];
        try (var sheets = TextSheets.open(file)) {
            sheets.sheets().get(0).visit(row -> {
                seen[row.fault().isPresent() ? 1 : 0]++;
                assertEquals(seen[0] + seen[1], row.number());
                return true;
            });
        }
        assertEquals(2, seen[0]);
        assertEquals(1_000_002, seen[1]);
    }

    @Test
    void aVisit_stopsWhenTheVisitorHasSeenEnough() throws IOException {
        Path file = write("a\nb\nc\n".getBytes(StandardCharsets.UTF_8));
        List<SheetRow> rows = new ArrayList<>();
        try (var sheets = TextSheets.open(file)) {
            sheets.sheets().get(0).visit(row -> {
                rows.add(row);
                return rows.size() < 2;
            });
        }
        assertEquals(2, rows.size());
    }

    @Test
    void writtenRows_areReadAsTheyWere() throws IOException {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            char delimiter = ",;\t".charAt(random.nextInt(3));
            String newline = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
            int width = 2 + random.nextInt(6);
            List<List<String>> rows = IntStream.range(0, 1 + random.nextInt(40))
                    .mapToObj(row -> IntStream.range(0, width)
                            .mapToObj(column -> value(random, delimiter))
                            .toList())
                    .toList();
            StringBuilder text = new StringBuilder("đầu" + (delimiter + "đầu").repeat(width - 1) + newline);
            rows.forEach(row -> text.append(String.join(
                            String.valueOf(delimiter),
                            row.stream().map(TextSheetsTest::quoted).toList()))
                    .append(newline));
            List<SheetRow> read = Sheet1.rows(write(text.toString().getBytes(StandardCharsets.UTF_8)));
            assertEquals(rows.size() + 1, read.size(), "seed " + seed);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < width; column++) {
                    assertEquals(
                            Words.tidy(rows.get(row).get(column)),
                            read.get(row + 1).cell(column).shown(),
                            "seed " + seed + " row " + row + " column " + column);
                }
            }
        }
    }

    /** At most one delimiter in a value: more would look like swallowed rows. */
    private static String value(Random random, char delimiter) {
        List<String> words = List.of("xã", "Tân Phong", "nói \"ừ\"", "a" + delimiter + "b", "02215", "1.234", "y");
        return words.get(random.nextInt(words.size()));
    }

    private static String quoted(String value) {
        return value.matches("[\\p{L}\\p{Nd}. ]+") ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    @Test
    void longLines_endAsOneLostRow() throws IOException {
        List<String> rows = shown("a,b\n" + "x".repeat(3_000_000) + ",1\nc,d\n");
        assertEquals(List.of("1: a | b", "2: !unclosed_quote(2)", "3: c | d"), rows);
    }

    private List<String> shown(String text) throws IOException {
        return Sheet1.shown(write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Path write(byte[] content) throws IOException {
        return Files.write(folder.resolve("bieu.csv"), content);
    }
}
