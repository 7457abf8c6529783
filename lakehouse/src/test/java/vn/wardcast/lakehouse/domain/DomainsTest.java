package vn.wardcast.lakehouse.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.wardcast.lakehouse.Settings;
import vn.wardcast.lakehouse.UserError;

class DomainsTest {

    @TempDir
    private Path folder;

    @Test
    void theProduct_bringsSevenDomains_referenceFirst() {
        List<String> ids =
                Domains.load(settings()).all().stream().map(Domain::id).toList();
        assertEquals("reference", ids.get(0));
        assertTrue(
                ids.containsAll(List.of("budget", "education", "health", "land", "population", "tourism")),
                ids.toString());
    }

    @Test
    void everySource_hasWordsInVietnameseAndAKey() {
        for (Domain domain : Domains.load(settings()).all()) {
            for (Source source : domain.sources().values()) {
                assertTrue(!source.title().vi().isBlank(), source.id());
                assertTrue(!source.keyColumns().isEmpty(), domain.id() + "." + source.id() + " has no key column");
            }
        }
    }

    /** Spark sends the contracts to its executors; on one machine nobody would notice that they cannot travel. */
    @Test
    void everySource_travelsToAnotherMachine() throws IOException, ClassNotFoundException {
        for (Domain domain : Domains.load(settings()).all()) {
            for (Source source : domain.sources().values()) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                    out.writeObject(source);
                }
                try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                    assertEquals(source, in.readObject());
                }
            }
        }
    }

    @Test
    void anUnknownWordInAFolder_isRefusedWithTheFolder() throws IOException {
        write("books", "name: { vi: Sách }\nsilver: { key: [a] }\nsorces: {}\n");
        var refused = assertThrows(UserError.class, () -> Domains.load(settings(folder)));
        assertTrue(
                refused.getMessage().contains("books") && refused.getMessage().contains("sorces"),
                refused.getMessage());
    }

    @Test
    void anIndicatorWithoutItsTable_isRefused() throws IOException {
        write(
                "books",
                "name: { vi: Sách }\nsilver: { key: [a] }\nindicators: { lent: { name: { vi: Mượn }, from: loans, value: n, uom: book } }\n");
        var refused = assertThrows(UserError.class, () -> Domains.load(settings(folder)));
        assertTrue(refused.getMessage().contains("loans"), refused.getMessage());
    }

    /** Whose quality is shown beside a number depends on it: a mix is made of both, a part of a mixed table only of its own. */
    @Test
    void everyIndicator_knowsTheDatasetsItIsMadeOf() {
        Domain budget = Domains.load(settings()).domain("budget");
        assertEquals(List.of("budget.ward_revenue"), datasets(budget, "ward_revenue"));
        assertEquals(List.of("budget.ward_plan"), datasets(budget, "ward_plan"));
        assertEquals(List.of("budget.ward_revenue", "budget.ward_plan"), datasets(budget, "ward_plan_progress"));
        assertEquals(List.of("budget.province_final"), datasets(budget, "province_revenue"));
    }

    @Test
    void anIndicatorOfUnknownDatasets_isRefused() throws IOException {
        write(
                "books",
                "name: { vi: Sách }\nsilver: { key: [a] }\nindicators: { lent: { name: { vi: Mượn }, from: loans, value: n, uom: book, datasets: [lent] } }\n");
        Files.createDirectories(folder.resolve("books/gold"));
        Files.writeString(folder.resolve("books/gold/loans.sql"), "-- one row per loan (a)\nSELECT 1 AS a, 1 AS n\n");
        var refused = assertThrows(UserError.class, () -> Domains.load(settings(folder)));
        assertTrue(refused.getMessage().contains("[lent]"), refused.getMessage());
    }

    /** The words that ward officers type where the official name is another one. */
    @Test
    void indicators_areKnownByOtherWordsToo() {
        Domains domains = Domains.load(settings());
        assertTrue(synonyms(domains, "budget", "ward_revenue").contains("thu ngân sách"));
        assertTrue(synonyms(domains, "education", "pupils").contains("sĩ số"));
        assertTrue(synonyms(domains, "health", "cases").containsAll(List.of("sốt xuất huyết", "SXH")));
        assertTrue(synonyms(domains, "population", "population").contains("nhân khẩu"));
    }

    @Test
    void anEmptySynonym_isRefusedWithItsIndicator() throws IOException {
        write(
                "books",
                "name: { vi: Sách }\nsilver: { key: [a] }\nindicators: { lent: { name: { vi: Mượn }, synonyms: [cho mượn, ''], from: loans, value: n, uom: book } }\n");
        var refused = assertThrows(UserError.class, () -> Domains.load(settings(folder)));
        assertTrue(
                refused.getMessage().contains("synonym") && refused.getMessage().contains("Mượn"),
                refused.getMessage());
    }

    private static List<String> synonyms(Domains domains, String domain, String indicator) {
        return domains.domain(domain).indicators().get(domain + "." + indicator).synonyms();
    }

    private static List<String> datasets(Domain domain, String indicator) {
        return domain.indicators().get("budget." + indicator).datasets();
    }

    private void write(String id, String yaml) throws IOException {
        Files.createDirectories(folder.resolve(id));
        Files.writeString(folder.resolve(id).resolve("domain.yaml"), yaml);
        Files.writeString(folder.resolve(id).resolve("silver.sql"), "SELECT 1");
    }

    private static Settings settings(Path... domains) {
        return Settings.of(Map.of(), Map.of()).withDomains(List.of(domains));
    }
}
