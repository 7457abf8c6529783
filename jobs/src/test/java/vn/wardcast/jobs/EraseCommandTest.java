package vn.wardcast.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** How {@code erase} is called; what it does is told by LifeOfAPersonTest. */
class EraseCommandTest {

    private static final String TOKEN = "pt_" + "0123456789abcdef".repeat(4);

    @Test
    void withoutAPerson_itIsNotCalledProperly() {
        assertEquals(2, run("").exit());
    }

    @Test
    void tokenAndNumberTogether_areRefused() {
        assertEquals(2, run("001050000001\n", "--token", TOKEN, "--id-stdin").exit());
    }

    @Test
    void aMalformedToken_isRefused() {
        for (String wrong :
                new String[] {"", "pt_12", TOKEN.toUpperCase(), TOKEN + "0", "' OR 1=1 --", "001050000001"}) {
            Outcome outcome = run("", "--token", wrong);
            assertEquals(2, outcome.exit(), wrong);
            assertTrue(outcome.said().contains("--token"), outcome.said());
        }
    }

    @Test
    void aMalformedNumber_isRefusedAndNotRepeated() {
        for (String wrong : new String[] {"", "0010500000019", "khong-phai-so-7777777"}) {
            Outcome outcome = run(wrong + "\n", "--id-stdin");
            assertEquals(2, outcome.exit(), wrong);
            assertTrue(wrong.isEmpty() || !outcome.said().contains(wrong), outcome.said());
        }
    }

    @Test
    void aNumberInTheArguments_isNoOption() {
        Outcome outcome = run("", "--id-stdin", "001050000001");
        assertEquals(2, outcome.exit());
        assertFalse(outcome.said().isEmpty());
    }

    private record Outcome(int exit, String said) {}

    private static Outcome run(String input, String... options) {
        InputStream in = System.in;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try {
            System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
            System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
            String[] arguments = new String[options.length + 1];
            arguments[0] = "erase";
            System.arraycopy(options, 0, arguments, 1, options.length);
            return new Outcome(Main.run(arguments), said.toString(StandardCharsets.UTF_8));
        } finally {
            System.setIn(in);
            System.setErr(err);
        }
    }
}
