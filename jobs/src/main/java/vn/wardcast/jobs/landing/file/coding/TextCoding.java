package vn.wardcast.jobs.landing.file.coding;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.RefusedFile;

/**
 * How the bytes of a text file become text: a character set, and an old code that hides behind it. Without a byte order mark
 * the coding is the one whose result is most Vietnamese.
 *
 * @param charset of the bytes
 * @param texts what the characters mean
 * @param label for people
 */
public record TextCoding(Charset charset, SheetTexts texts, String label) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final TextCoding UTF_8 = unicode(StandardCharsets.UTF_8);
    private static final List<TextCoding> CANDIDATES = List.of(
            UTF_8,
            new TextCoding(StandardCharsets.UTF_8, SheetTexts.allIn(OldCode.TWICE_UTF8), "UTF-8 x 2"),
            new TextCoding(Charset.forName("windows-1258"), SheetTexts.unicode(), "windows-1258"),
            new TextCoding(WINDOWS_1252, SheetTexts.allIn(OldCode.TCVN3), "TCVN3"),
            new TextCoding(WINDOWS_1252, SheetTexts.allIn(OldCode.VNI), "VNI"));

    /** Below it more than three in ten accented words would be no Vietnamese. */
    private static final double LEAST_SCORE = 0.4;

    private static final int BOM = 0xFEFF;

    private static TextCoding unicode(Charset charset) {
        return new TextCoding(charset, SheetTexts.unicode(), charset.name());
    }

    /**
     * Finds the coding of a file.
     *
     * @throws RefusedFile with UNREADABLE_TEXT when no coding gives Vietnamese, with NOT_A_TABLE_FILE when it is no text
     */
    public static TextCoding of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(4096);
        }
        Charset wide = wide(head);
        if (wide != null) {
            return unicode(wide);
        }
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return best(Sample.of(file), CANDIDATES.subList(0, 2));
        }
        return best(Sample.of(file), CANDIDATES);
    }

    private static Charset wide(byte[] head) {
        if (startsWith(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            zeros[i & 1] += head[i] == 0 ? 1 : 0;
        }
        // Of every plain letter one byte is zero, and of a Vietnamese text the greater part is plain.
        int many = head.length / 8;
        if (zeros[1] > many && zeros[0] * 16 < zeros[1]) {
            return StandardCharsets.UTF_16LE;
        }
        return zeros[0] > many && zeros[1] * 16 < zeros[0] ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static TextCoding best(Sample sample, List<TextCoding> candidates) {
        if (sample.isBinary()) {
            throw new RefusedFile(Reason.NOT_A_TABLE_FILE, "tệp nhị phân · binary file");
        }
        if (sample.isPlain()) {
            return UTF_8;
        }
        TextCoding best = null;
        double most = -2;
        for (TextCoding candidate : candidates) {
            double score = candidate.score(sample).mean();
            best = score > most ? candidate : best;
            most = Math.max(score, most);
        }
        if (most >= LEAST_SCORE) {
            return best;
        }
        for (TextCoding candidate : candidates) {
            if (candidate.isHarmless(sample)) {
                return candidate;
            }
        }
        // Bytes that keep the strict rules of UTF-8 are UTF-8, in whatever language.
        if (sample.isMostlyUtf8()) {
            return UTF_8;
        }
        throw new RefusedFile(Reason.UNREADABLE_TEXT, "gần nhất · nearest: " + best.label);
    }

    /** Whether all that is not plain is punctuation, such as curved quotation marks. */
    private boolean isHarmless(Sample sample) {
        return texts.isUnicode() && score(sample).isNothing();
    }

    private Score score(Sample sample) {
        Score score = Score.NOTHING;
        for (String line : sample.text(charset).split("[\r\n]+")) {
            score = score.plus(Score.of(texts.cell(line).shown()));
        }
        return score;
    }

    /** Opens the file; damaged bytes become U+FFFD, which makes their cell unreadable. */
    public Reader open(Path file) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        return new WithoutMark(new InputStreamReader(in, decoder));
    }

    /** A reader past its byte order mark. */
    private static final class WithoutMark extends Reader {
        private final Reader reader;
        private boolean begun;

        WithoutMark(Reader reader) {
            this.reader = reader;
        }

        @Override
        public int read(char[] chars, int offset, int length) throws IOException {
            int count = reader.read(chars, offset, length);
            if (!begun && count > 0) {
                begun = true;
                if (chars[offset] == BOM) {
                    System.arraycopy(chars, offset + 1, chars, offset, count - 1);
                    return count > 1 ? count - 1 : read(chars, offset, length);
                }
            }
            return count;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }

    /** Lines of a file with bytes above 127, as far as they are needed to judge it. */
    private record Sample(byte[] lines, boolean isBinary) {

        private static final int ENOUGH = 1 << 16;
        private static final int FARTHEST = 1 << 24;

        static Sample of(Path file) throws IOException {
            byte[] block = new byte[1 << 16];
            byte[] lines = new byte[0];
            long controls = 0;
            long seen = 0;
            try (InputStream in = Files.newInputStream(file)) {
                int length;
                while (lines.length < ENOUGH
                        && seen < FARTHEST
                        && (length = in.readNBytes(block, 0, block.length)) > 0) {
                    seen += length;
                    controls += controls(block, length);
                    lines = appended(lines, block, length);
                }
            }
            return new Sample(lines, controls * 200 > seen);
        }

        private static long controls(byte[] block, int length) {
            long controls = 0;
            for (int i = 0; i < length; i++) {
                controls += block[i] >= 0 && block[i] < 9 || block[i] > 13 && block[i] < 27 ? 1 : 0;
            }
            return controls;
        }

        /** Whole lines only where the block has them, so that no sequence is cut in two. */
        private static byte[] appended(byte[] lines, byte[] block, int length) {
            byte[] more = Arrays.copyOf(lines, lines.length + length);
            int size = lines.length;
            boolean high = false;
            int start = 0;
            for (int i = 0; i < length; i++) {
                high |= block[i] < 0;
                if (block[i] == '\n' || block[i] == '\r' || i == length - 1 && length < block.length) {
                    if (high) {
                        System.arraycopy(block, start, more, size, i + 1 - start);
                        size += i + 1 - start;
                    }
                    start = i + 1;
                    high = false;
                }
            }
            if (size == lines.length && high && start == 0) {
                System.arraycopy(block, 0, more, size, length);
                size += length;
            }
            return Arrays.copyOf(more, size);
        }

        boolean isPlain() {
            return lines.length == 0;
        }

        String text(Charset charset) {
            String text = new String(lines, charset);
            return !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text;
        }

        boolean isMostlyUtf8() {
            String text = text(StandardCharsets.UTF_8);
            long broken = text.chars().filter(c -> c == 0xFFFD).count();
            long beyond = text.chars().filter(c -> c > 0x7F).count() - broken;
            return beyond > 0 && broken * 4 <= beyond;
        }
    }
}
