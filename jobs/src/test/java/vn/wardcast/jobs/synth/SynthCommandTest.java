package vn.wardcast.jobs.synth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SynthCommandTest {

    @TempDir
    Path folder;

    @Test
    void json_isTheLastLineOfOutput() {
        PrintStream standard = System.out;
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
        try {
            assertEquals(
                    0,
                    run(
                            "--units",
                            "1",
                            "--months",
                            "1",
                            "--out",
                            folder.resolve("new").toString(),
                            "--json"));
        } finally {
            System.setOut(standard);
        }
        String last = output.toString(StandardCharsets.UTF_8).strip();
        assertTrue(
                last.matches(
                        "\\{\"files\":\\d+,\"rows\":\\d+,\"units\":1,\"months\":1,\"seed\":2026,\"seconds\":[0-9.]+\\}"),
                last);
    }

    @Test
    void wrongUsage_exitsWith2() {
        assertEquals(2, run("--units", "0", "--out", folder.toString()));
        assertEquals(2, run("--units", "3322", "--out", folder.toString()));
        assertEquals(2, run("--months", "999", "--out", folder.toString()));
        assertEquals(2, run("--until", "soon", "--out", folder.toString()));
        assertEquals(2, run("--units", "1"));
    }

    @Test
    void folderOfOthers_exitsWith1() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        assertEquals(1, run("--units", "1", "--out", folder.toString()));
    }

    @Test
    void help_exitsWith0() {
        assertEquals(0, run("--help"));
    }

    private static int run(String... arguments) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return new CommandLine(new SynthCommand())
                .setOut(nowhere)
                .setErr(nowhere)
                .execute(arguments);
    }
}
