package vn.wardcast.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code backtest} and {@code predict} as a person calls them. */
class LongFileVerbsTest {

    /** Known: 10 20 11 22, then 12 and 24 to be forecast. Changes over a season of two: 1 and 2. */
    private static final String TWO_SEASONS = """
            unique_id,ds,y
            A,2024-01-01,10
            A,2024-02-01,20
            A,2024-03-01,11
            A,2024-04-01,22
            A,2024-05-01,12
            A,2024-06-01,24
            """;

    @TempDir
    Path folder;

    private record Outcome(int code, String out, String err) {
        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(out);
        }
    }

    @Test
    void backtest_scoresAsByHand() throws IOException {
        var outcome =
                run("backtest", file(TWO_SEASONS), "--horizon", "2", "--season", "2", "--model", "seasonal_naive");
        assertEquals(0, outcome.code(), outcome.err());
        assertEquals("month", outcome.json().at("/frequency").asText());
        var score = outcome.json().at("/models/seasonal_naive");
        // forecasts 11 and 22: errors 1 and 2; scale (1 + 2) / 2
        assertEquals(1, score.at("/n").asInt());
        assertEquals(1.0, score.at("/mase").asDouble(), 1e-6);
        assertEquals((200 / 23.0 + 400 / 46.0) / 2, score.at("/smape").asDouble(), 1e-6);
        assertEquals(
                Math.sqrt((1 + 4) / 2.0 / ((1 + 4) / 2.0)), score.at("/rmsse").asDouble(), 1e-6);
        // under three seasons Naive2 repeats 22: errors 10 and 2
        double naiveSmape = (2000 / 34.0 + 400 / 46.0) / 2;
        assertEquals(4.0, outcome.json().at("/owa_against/mase").asDouble(), 1e-6);
        assertEquals(naiveSmape, outcome.json().at("/owa_against/smape").asDouble(), 1e-6);
        assertEquals(
                (score.at("/smape").asDouble() / naiveSmape + 1 / 4.0) / 2,
                score.at("/owa").asDouble(),
                1e-6);
    }

    @Test
    void shortHistory_isScaledByLagOne() throws IOException {
        String years = "unique_id,ds,y\nA,2020-01-01,1\nA,2021-01-01,3\nA,2022-01-01,9\n";
        var score = run("backtest", file(years), "--horizon", "1", "--season", "4", "--model", "naive")
                .json()
                .at("/models/naive");
        assertEquals(6 / 2.0, score.at("/mase").asDouble(), 1e-6);
    }

    @Test
    void origins_rollByTheHorizon() throws IOException {
        Path out = folder.resolve("forecasts.csv");
        var outcome = run(
                "backtest",
                file(TWO_SEASONS),
                "--horizon",
                "2",
                "--season",
                "1",
                "--model",
                "naive",
                "--origins",
                "2",
                "--out",
                out.toString());
        assertEquals(2, outcome.json().at("/models/naive/n").asInt());
        List<String> lines = Files.readAllLines(out);
        assertEquals("unique_id,ds,model,mean,lo-80,hi-80,lo-95,hi-95", lines.get(0));
        assertTrue(lines.get(1).startsWith("A,2024-03-01,naive,20.0,"), lines.get(1));
        assertTrue(lines.get(4).startsWith("A,2024-06-01,naive,22.0,"), lines.get(4));
        assertEquals(5, lines.size());
    }

    @Test
    void fallbacks_areCountedByWhoAnswered() throws IOException {
        Path out = folder.resolve("forecasts.csv");
        var outcome = run(
                "backtest",
                file(TWO_SEASONS),
                "--horizon",
                "5",
                "--season",
                "12",
                "--freq",
                "MS",
                "--model",
                "seasonal_naive",
                "--out",
                out.toString());
        assertEquals(
                1, outcome.json().at("/models/seasonal_naive/fallbacks/naive").asInt());
        assertTrue(Files.readAllLines(out).get(1).startsWith("A,2024-02-01,seasonal_naive,10.0,"));
    }

    @Test
    void models_areFiveUnlessAsked() throws IOException {
        var five = run("backtest", file(TWO_SEASONS), "--horizon", "1", "--season", "1")
                .json();
        assertEquals(List.of("automatic", "seasonal_naive", "naive", "ets", "dynamic_theta"), names(five));
        var two = run("backtest", "--model", "ets", "naive", file(TWO_SEASONS), "--horizon=1", "--season=1");
        assertEquals(List.of("ets", "naive"), names(two.json()));
        var again = run("backtest", file(TWO_SEASONS), "--model=ets,naive", "--model=tsb", "--horizon=1", "--season=1");
        assertEquals(List.of("ets", "naive", "tsb"), names(again.json()));
        var all = run("backtest", file(TWO_SEASONS), "--horizon", "1", "--season", "1", "--model", "all");
        assertTrue(names(all.json()).containsAll(List.of("naive2", "arima", "automatic")), all.out());
    }

    @Test
    void threads_cannotBeSeen() throws IOException {
        String series = file(manySeries());
        List<String> outcomes = new ArrayList<>();
        for (String threads : List.of("1", "8")) {
            Path judged = folder.resolve("judged-" + threads);
            Path ahead = folder.resolve("ahead-" + threads);
            var backtest = run(
                    "backtest",
                    series,
                    "--horizon",
                    "6",
                    "--season",
                    "12",
                    "--model",
                    "automatic,naive,shared_ridge,shared_boost",
                    "--threads",
                    threads,
                    "--out",
                    judged.toString());
            assertEquals(0, backtest.code(), backtest.err());
            var predict = run(
                    "predict",
                    series,
                    "--horizon",
                    "6",
                    "--season",
                    "12",
                    "--freq",
                    "month",
                    "--threads",
                    threads,
                    "--out",
                    ahead.toString());
            assertEquals(0, predict.code(), predict.err());
            outcomes.add(withoutTime(backtest.out()) + Files.readString(judged) + Files.readString(ahead));
        }
        assertEquals(outcomes.get(0), outcomes.get(1));
    }

    /** More series than are examined at once. */
    @Test
    void rows_areBySeriesThenModelThenStep() throws IOException {
        var text = new StringBuilder("unique_id,ds,y\n");
        List<String> expected = new ArrayList<>();
        for (int id = 0; id < 1_201; id++) {
            for (int year = 2020; year < 2025; year++) {
                text.append("S%d,%d-01-01,%d%n".formatted(id, year, id + year));
            }
            for (String model : List.of("seasonal_naive", "naive")) {
                expected.add("S%d,2023-01-01,%s".formatted(id, model));
                expected.add("S%d,2024-01-01,%s".formatted(id, model));
            }
        }
        Path out = folder.resolve("forecasts.csv");
        var outcome = run(
                "backtest",
                file(text.toString()),
                "--horizon=1",
                "--season=1",
                "--origins=2",
                "--model=seasonal_naive,naive",
                "--out=" + out);
        assertEquals(2 * 1_201, outcome.json().at("/models/naive/n").asInt());
        List<String> rows = Files.readAllLines(out).stream()
                .skip(1)
                .map(row -> row.replaceFirst("^([^,]*,[^,]*,[^,]*),.*", "$1"))
                .toList();
        assertEquals(expected, rows);
    }

    @Test
    void predict_goesOnAfterTheEnd() throws IOException {
        Path out = folder.resolve("forecasts.csv");
        var outcome = run(
                "predict",
                file(TWO_SEASONS),
                "--horizon",
                "3",
                "--season",
                "2",
                "--freq",
                "month",
                "--model",
                "seasonal_naive",
                "--out",
                out.toString(),
                "--json");
        assertEquals(0, outcome.code(), outcome.err());
        assertEquals(1, outcome.json().at("/answered/seasonal_naive").asInt());
        List<String> lines = Files.readAllLines(out);
        assertEquals(4, lines.size());
        assertTrue(lines.get(1).startsWith("A,2024-07-01,seasonal_naive,12.0,"), lines.get(1));
        assertTrue(lines.get(2).startsWith("A,2024-08-01,seasonal_naive,24.0,"), lines.get(2));
    }

    @Test
    void badInput_isToldTwiceAndExitsWith1() throws IOException {
        assertTold("", "dòng 1 không có cột 'unique_id'", "line 1 has no column 'unique_id'");
        assertTold("unique_id,ds,y\n", "không có dòng số liệu nào", "no values after line 1");
        assertTold(
                "unique_id,ds,y\nA,2024-01-01,1\nA,2024-02-01,x\n",
                "dòng 3, chuỗi 'A': 'x' không phải là số",
                "line 3, series 'A': 'x' is not a number");
        assertTold(
                TWO_SEASONS + "B,2024-01-01,1\nB,2024-02-01,1\n",
                "dòng 8, chuỗi 'B': quá ngắn",
                "line 8, series 'B': too short: needs a value before the last 2 steps, has 2 steps");
        assertTold(
                TWO_SEASONS + "B,2024-01-01,\nB,2024-02-01,1\nB,2024-03-01,1\n",
                "dòng 8, chuỗi 'B': quá ngắn",
                "line 8, series 'B': too short: needs a value before the last 2 steps, has 3 steps");
        assertTold("unique_id,ds,y\nA,2024-01-01,1\n", "Không đoán được chu kỳ", "Cannot tell the frequency");
        var absent = run("backtest", folder.resolve("absent.csv").toString(), "--horizon", "2", "--season", "1");
        assertEquals(1, absent.code());
        assertTrue(absent.err().contains("'absent.csv': there is no such file"), absent.err());
    }

    @Test
    void frequencyFinerThanTheDates_isWarnedOf() throws IOException {
        String quarters = file("unique_id,ds,y\nA,2024-01-01,1\nA,2024-04-01,2\nA,2024-07-01,3\n");
        String out = folder.resolve("forecasts.csv").toString();
        var outcome = run("predict", quarters, "--horizon", "1", "--season", "4", "--freq", "month", "--out", out);
        assertEquals(0, outcome.code());
        assertTrue(outcome.err().contains("look like quarters, not months"), outcome.err());
    }

    @Test
    void predict_refusesASeriesWithoutValuesAndItsOwnSource() throws IOException {
        String empty = file("unique_id,ds,y\nA,2024-01-01,\n");
        String out = folder.resolve("forecasts.csv").toString();
        var outcome = run("predict", empty, "--horizon", "1", "--season", "1", "--freq", "month", "--out", out);
        assertEquals(1, outcome.code());
        assertTrue(outcome.err().contains("line 2, series 'A': has no value"), outcome.err());
        assertFalse(Files.exists(Path.of(out)));
        String source = file(TWO_SEASONS);
        var over = run("predict", source, "--horizon", "1", "--season", "1", "--freq", "month", "--out", source);
        assertEquals(1, over.code());
        assertEquals(TWO_SEASONS, Files.readString(Path.of(source)));
    }

    @Test
    void wrongUsage_exitsWith2() throws IOException {
        String file = file(TWO_SEASONS);
        assertEquals(2, run("backtest", file, "--horizon", "2").code());
        assertEquals(2, run("backtest", file, "--horizon", "0", "--season", "1").code());
        assertEquals(
                2,
                run("backtest", file, "--horizon", "1", "--season", "1", "--threads", "0")
                        .code());
        assertEquals(
                2,
                run("backtest", file, "--horizon", "1", "--season", "1", "--freq", "moon")
                        .code());
        var unknown = run("backtest", file, "--horizon", "1", "--season", "1", "--model", "oracle");
        assertEquals(2, unknown.code());
        assertTrue(unknown.err().contains("Cannot find model 'oracle': use automatic, naive"), unknown.err());
        assertEquals(
                2,
                run("predict", file, "--horizon", "1", "--season", "1", "--freq", "month")
                        .code());
    }

    @Test
    void help_exitsWith0() {
        assertEquals(0, run("backtest", "--help").code());
        assertEquals(0, run("predict", "--help").code());
    }

    private void assertTold(String text, String vietnamese, String english) throws IOException {
        var outcome = run("backtest", file(text), "--horizon", "2", "--season", "1", "--model", "naive");
        assertEquals(1, outcome.code());
        assertEquals("", outcome.out());
        List<String> lines = outcome.err().lines().toList();
        assertEquals(2, lines.size(), outcome.err());
        assertTrue(lines.get(0).contains("'series.csv'") && lines.get(0).contains(vietnamese), outcome.err());
        assertTrue(lines.get(1).contains("'series.csv'") && lines.get(1).contains(english), outcome.err());
    }

    /** Forty months of nine series: a line with a season, one constant, one with a gap. */
    private static String manySeries() {
        var text = new StringBuilder("unique_id,ds,y\n");
        for (int id = 0; id < 9; id++) {
            for (int month = 0; month < 40; month++) {
                String value = id == 7 ? "5" : id == 8 && month == 20 ? "" : "" + (50 + id * month + month * 7 % 12);
                text.append("S%d,%d-%02d-01,%s%n".formatted(id, 2020 + month / 12, 1 + month % 12, value));
            }
        }
        return text.toString();
    }

    private static String withoutTime(String json) {
        return json.replaceAll("\"(seconds|series_per_second)\":[^,]*,", "");
    }

    private static List<String> names(JsonNode report) {
        var names = new ArrayList<String>();
        report.at("/models").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("series.csv"), text).toString();
    }

    private static Outcome run(String... arguments) {
        PrintStream standardOut = System.out;
        PrintStream standardErr = System.err;
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            int code = Main.run(arguments);
            return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(standardOut);
            System.setErr(standardErr);
        }
    }
}
