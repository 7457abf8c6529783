package vn.wardcast.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page's files: all there, all our own or out of a jar, in both languages. Browsers are asked elsewhere. */
class PageTest extends OnTinyLake {

    private static final Pattern ABSOLUTE = Pattern.compile("[\"'(](/(?:lib|w)/[A-Za-z0-9._/%-]+)[\"')]");
    private static final Pattern IMPORT = Pattern.compile("from \"(\\.[^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("^  \"([^\"]+)\": ", Pattern.MULTILINE);
    private static final Pattern SENTENCE = Pattern.compile("^  \"([^\"]+)\": \"(.*)\",$", Pattern.MULTILINE);
    private static final Pattern VALUE = Pattern.compile("\\{([a-z]+)}");
    private static final Pattern USED = Pattern.compile("\\bt\\(\"([^\"]+)\"");
    private static final Pattern PAGE = Pattern.compile("path: \"/([a-z]+)\"");

    @Test
    void everyFileThePagesName_isServedForEver() throws Exception {
        Set<String> names = new TreeSet<>();
        for (String page : List.of("/", "/docs")) {
            names.addAll(found(ABSOLUTE, browser.get(page).body()));
        }
        for (Path file : webFiles()) {
            found(ABSOLUTE, Files.readString(file)).stream()
                    .filter(name -> !name.contains("%"))
                    .forEach(names::add);
        }
        assertTrue(names.size() > 20, names.toString());
        for (String name : names) {
            HttpResponse<byte[]> file = browser.bytes(name);
            assertEquals(200, file.statusCode(), name);
            assertTrue(file.headers().firstValue("Cache-Control").orElse("").contains("immutable"), name);
        }
    }

    @Test
    void everyImport_leadsToAFile() throws Exception {
        for (Path file : webFiles()) {
            for (String name : found(IMPORT, Files.readString(file))) {
                assertTrue(Files.isRegularFile(file.resolveSibling(name).normalize()), file + " imports " + name);
            }
        }
    }

    @Test
    void nothing_comesFromElsewhere() throws Exception {
        for (Path file : webFiles()) {
            String text = Files.readString(file).replaceAll("http://(www.w3.org|schemas.openxmlformats.org)/", "");
            assertTrue(!text.contains("http://") && !text.contains("https://"), file.toString());
        }
    }

    @Test
    void bothLanguages_sayTheSameThings() throws Exception {
        for (Path folder : foldersOfWords()) {
            assertEquals(keys(folder, "vi"), keys(folder, "en"), folder.toString());
        }
    }

    /** The second of two would be said in the place of the first. */
    @Test
    void noSentence_isThereTwice() throws Exception {
        for (Path folder : foldersOfWords()) {
            for (String language : List.of("vi", "en")) {
                List<String> keys = Files.readAllLines(folder.resolve(language + ".js")).stream()
                        .map(String::strip)
                        .filter(line -> line.matches("\"[^\"]+\":.*"))
                        .map(line -> line.substring(0, line.indexOf("\":")))
                        .toList();
                assertEquals(keys.stream().distinct().toList(), keys, folder + " " + language);
            }
        }
    }

    @Test
    void everySentenceUsed_isThere() throws Exception {
        Set<String> shared = keys(web().resolve("shared/i18n"), "vi");
        for (Path file : webFiles()) {
            Set<String> known = new TreeSet<>(shared);
            if (Files.isRegularFile(file.resolveSibling("vi.js"))) {
                known.addAll(keys(file.getParent(), "vi"));
            }
            for (String key : found(USED, Files.readString(file))) {
                assertTrue(known.contains(key), file + " says " + key);
            }
        }
    }

    /** What `/scenarios` may answer by the contract is what the pages have words for, and the words ask for what is given to them. */
    @Test
    void everyLeverAndResultOfTheContract_hasItsWords() throws Exception {
        JsonNode brief = new Contract().schema("ScenarioBrief").path("properties");
        List<String> levers = texts(brief.at("/levers/items/properties/lever/enum"));
        assertTrue(levers.containsAll(List.of("class_size", "plan", "visitors", "festival", "move", "capacity")));
        List<String> results = texts(brief.at("/results/items/properties/quantity/enum"));
        assertTrue(results.size() >= 8, results.toString());
        String code = Files.readString(web().resolve("shared/components/what-if.js"));
        for (String language : List.of("vi", "en")) {
            Map<String, String> words = sentences(web().resolve("shared/i18n"), language);
            for (String lever : levers) {
                String sentence = words.get("whatif.lever." + lever);
                assertTrue(sentence != null, language + " has no words for the lever " + lever);
                for (String value : found(VALUE, sentence)) {
                    assertTrue(
                            code.contains("    " + value + ": "), sentence + ": nobody says what {" + value + "} is");
                }
            }
            for (String result : results) {
                assertTrue(words.containsKey("whatif.result." + result), language + " has no words for " + result);
            }
        }
    }

    /** Sliders that the pages show: each kind has its name where it is moved. */
    @Test
    void everyKindOfSliderOfTheContract_hasItsName() throws Exception {
        List<String> kinds =
                texts(new Contract().schema("ScenarioGrid").at("/properties/steps/items/properties/kind/enum"));
        assertTrue(kinds.size() >= 4, kinds.toString());
        for (String language : List.of("vi", "en")) {
            Set<String> names = keys(web().resolve("pages/budget"), language);
            names.addAll(keys(web().resolve("pages/education"), language));
            for (String kind : kinds) {
                assertTrue(
                        names.contains("whatif.kind." + kind) || names.contains("lever." + kind),
                        language + " has no name for the slider " + kind);
            }
        }
    }

    @Test
    void everyPageOfTheNavigation_isServedAndHasItsFiles() throws Exception {
        List<String> names = found(PAGE, Files.readString(web().resolve("shared/pages.js")));
        assertTrue(names.size() >= 13, names.toString());
        for (String name : names) {
            assertEquals(200, browser.get("/" + name).statusCode(), name);
        }
    }

    @Test
    void everyPage_isAnsweredFromOnePublication() {
        JsonNode page = browser.json("pages/overview?unit=" + TinyLake.MINH_XUAN);
        assertEquals("overview", page.path("page").asText());
        assertEquals(TinyLake.MINH_XUAN, page.at("/unit/unit_id").asText());
        assertEquals(
                browser.json("alerts?state=current&limit=50&unit=" + TinyLake.MINH_XUAN),
                page.at("/parts/alerts"),
                "a part is word for word what its resource answers");
        page.path("missing")
                .forEach(problem -> assertTrue(problem.path("status").asInt() < 500, problem.toString()));
        assertTrue(browser.problem(404, "pages/nothing").path("detail").asText().contains("overview"));
        assertEquals(404, browser.ask("pages/overview?unit=nowhere").statusCode());
        assertEquals(400, browser.ask("pages/overview?colour=blue").statusCode());
    }

    @Test
    void page_isSmallAndKnown() {
        HttpResponse<String> page = browser.get("/");
        assertTrue(page.body().contains("<html lang=\"vi\">"));
        String tag = page.headers().firstValue("ETag").orElseThrow();
        assertEquals(304, browser.get("/", "If-None-Match", tag).statusCode());
        assertEquals(
                "application/yaml;charset=utf-8",
                browser.get("/openapi.yaml")
                        .headers()
                        .firstValue("Content-Type")
                        .orElse("")
                        .replace(" ", ""));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static Map<String, String> sentences(Path folder, String language) throws Exception {
        return SENTENCE.matcher(Files.readString(folder.resolve(language + ".js")))
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    }

    private static Set<String> keys(Path folder, String language) throws Exception {
        return new TreeSet<>(found(KEY, Files.readString(folder.resolve(language + ".js"))));
    }

    /** Where sentences are: those of all pages, and those of each. */
    private static List<Path> foldersOfWords() throws Exception {
        return webFiles().stream()
                .filter(file -> file.getFileName().toString().equals("vi.js"))
                .map(Path::getParent)
                .toList();
    }

    private static List<Path> webFiles() throws Exception {
        try (Stream<Path> files = Files.walk(web())) {
            return files.filter(file -> file.toString().matches(".*\\.(js|css|html)"))
                    .toList();
        }
    }

    private static Path web() throws URISyntaxException {
        URI page = PageTest.class.getResource("/web/index.html").toURI();
        return Path.of(page).getParent();
    }

    private static List<String> found(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map(result -> result.group(1)).toList();
    }
}
