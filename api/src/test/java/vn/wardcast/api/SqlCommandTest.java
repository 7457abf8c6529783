package vn.wardcast.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./wardcast sql}, called as from a terminal. */
class SqlCommandTest {

    private record Outcome(int code, String out, String err) {}

    private static Path home;

    @BeforeAll
    static void fill(@TempDir Path folder) {
        home = folder;
        TinyLake.filled(folder).close();
    }

    @AfterAll
    static void forget() {
        home = null;
    }

    @Test
    void table_isStraightInVietnamese() {
        Outcome done =
                sql("SELECT full_name, unit_id FROM reference.unit WHERE code IN ('02215', '01') ORDER BY unit_id");
        assertEquals(0, done.code(), done.err());
        String[] lines = done.out().split("\n");
        assertEquals("full_name         unit_id", lines[0]);
        assertEquals("Thành phố Hà Nội  01@20080801", lines[2]);
        assertEquals("Phường Ỷ La       02215@19950101", lines[3]);
        assertTrue(done.out().contains("(3 dòng / rows)"));
    }

    @Test
    void csv_isMachineReadable() {
        Outcome done = sql("SELECT code, name FROM reference.code_list ORDER BY code", "--format", "csv");
        assertEquals("code,name\n01,Kinh\n03,'=Tày\n", done.out());
    }

    @Test
    void csv_marksWhatASpreadsheetWouldRun_butNotNumbers() {
        Outcome done = sql(
                "SELECT '=1+1' AS \"@a\", '-5' AS b, -5 AS c, -1.5 AS d, '-5=1' AS e, '＝1' AS f", "--format", "csv");
        assertEquals("'@a,b,c,d,e,f\n'=1+1,-5,-5,-1.5,'-5=1,'＝1\n", done.out());
    }

    @Test
    void json_isAnArray() {
        Outcome done = sql("SELECT 1.50 AS a, DATE '2026-03-01' AS b, NULL AS c, [1, 2] AS d", "--format", "json");
        assertEquals("[\n{\"a\":1.5,\"b\":\"2026-03-01\",\"c\":null,\"d\":[1,2]}\n]\n", done.out());
    }

    @Test
    void lastLine_tellsWhatWasDone() {
        Outcome done = sql("SELECT 1 AS one", "--json");
        String[] lines = done.out().strip().split("\n");
        assertTrue(lines[lines.length - 1].startsWith("{\"verb\":\"sql\",\"rows\":1,\"publication\":1,"), done.out());
    }

    @Test
    void describing_isReading() {
        assertEquals(0, sql("DESCRIBE gold.indicator").code());
        assertEquals(0, sql("SHOW ALL TABLES").code());
        assertEquals(
                0,
                sql("WITH x AS (SELECT 1 AS a) SELECT * FROM x UNION ALL VALUES (2)")
                        .code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1; SELECT 2",
                "COPY gold.indicator TO '/tmp/x.csv'",
                "CREATE TABLE t AS SELECT 1",
                "WITH t AS (INSERT INTO gold.indicator VALUES (1) RETURNING *) SELECT * FROM t",
                "SELECT * FROM (WITH t AS (DELETE FROM gold.indicator RETURNING *) SELECT * FROM t)",
                "DROP VIEW gold.indicator",
                "SET memory_limit = '10GB'",
                "PRAGMA database_list",
                "ATTACH '/tmp/other.db'",
                "INSTALL httpfs",
                "SELECT * FROM read_text('/etc/passwd')",
                "SELECT * FROM read_csv('/etc/passwd')",
                "SELECT * FROM glob('/**')",
                "SELECT * FROM '/etc/passwd'",
                "SELECT * FROM read_parquet('**/*.parquet')",
                "SELEC 1",
                "SELECT nothing FROM gold.indicator",
                ""
            })
    void anythingElse_isRefusedInOneLine(String statement) {
        Outcome done = sql(statement);
        assertEquals(1, done.code());
        assertEquals("", done.out());
        assertEquals(1, done.err().strip().lines().count(), done.err());
        assertFalse(done.err().contains("Exception"), done.err());
    }

    @Test
    void emptyLake_saysWhatToDoNext(@TempDir Path other) {
        TinyLake.empty(other).close();
        Outcome done = run("sql", "--home", other.toString(), "SELECT 1");
        assertEquals(1, done.code());
        assertTrue(done.err().contains("./wardcast load"), done.err());
    }

    @Test
    void wrongCall_isUsage() {
        assertEquals(2, run("sql").code());
        assertEquals(2, run("sql", "--format", "xml", "SELECT 1").code());
        assertEquals(2, run().code());
        assertEquals(0, run("sql", "--help").code());
        assertEquals(0, run("serve", "--help").code());
    }

    private static Outcome sql(String statement, String... options) {
        String[] arguments = new String[options.length + 4];
        arguments[0] = "sql";
        arguments[1] = "--home";
        arguments[2] = home.toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        arguments[arguments.length - 1] = statement;
        return run(arguments);
    }

    private static synchronized Outcome run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream caughtOut = new ByteArrayOutputStream();
        ByteArrayOutputStream caughtErr = new ByteArrayOutputStream();
        System.setOut(new PrintStream(caughtOut, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(caughtErr, true, StandardCharsets.UTF_8));
        try {
            int code = Main.run(arguments);
            return new Outcome(
                    code, caughtOut.toString(StandardCharsets.UTF_8), caughtErr.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
