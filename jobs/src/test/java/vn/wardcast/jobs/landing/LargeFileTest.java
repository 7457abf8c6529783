package vn.wardcast.jobs.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.unit.ReferenceBook;
import vn.wardcast.lakehouse.domain.Source;

/** A file too large to remember is read without knowing its keys beforehand, and says the same as if they were known. */
class LargeFileTest {

    private static final String SOURCE = """
            title: { vi: Lượt khách }
            files: ["khach*.csv"]
            columns:
              unit: { type: unit_code, at: day, headers: [Mã ĐVHC], required: true, key: true }
              day: { type: day, headers: [Ngày], required: true, key: true }
              site: { type: text, headers: [Điểm tham quan], required: true, key: true }
              visitors: { type: count, headers: [Lượt khách], required: true, max: 1000000 }
              foreign: { type: count, headers: [Khách quốc tế], max: 1000000 }
            """;

    private static final ReferenceBook BOOK = new ReferenceBook(
            List.of(new ReferenceBook.Unit(
                    "02215", "commune", "Minh Xuân", "Phường Minh Xuân", LocalDate.of(2025, 7, 1), null)),
            Map.of());

    private static final int ROWS = 200_000;

    @TempDir
    private Path folder;

    @Test
    void rowsWithoutContradiction_enterAtOnce() {
        Heard heard = read(rows -> rows);
        assertFalse(heard.again);
        assertEquals(ROWS, heard.records.size());
        assertEquals(List.of(), heard.issues);
        assertEquals(ROWS, heard.summaries.get(0).accepted());
    }

    @Test
    void theLastRow_mayContradictTheFirst_andNeitherEnters() {
        Heard heard = read(rows -> rows + "02215,01/01/2026,Điểm 0,77,1\n");
        assertTrue(heard.again);
        assertEquals(
                List.of(Reason.DUPLICATE_CONFLICT, Reason.DUPLICATE_CONFLICT),
                heard.issues.stream().map(Landed.Issue::reason).toList());
        assertEquals(
                List.of(2L, ROWS + 2L),
                heard.issues.stream().map(Landed.Issue::row).toList());
        assertEquals(ROWS - 1, heard.records.size());
        assertEquals(3, heard.records.get(0).row());
        assertEquals(ROWS - 1, heard.summaries.get(0).accepted());
        assertEquals(2, heard.summaries.get(0).rejected());
    }

    @Test
    void theLastRow_mayRepeatTheFirst_andCountsOnce() {
        Heard heard = read(rows -> rows + "02215,01/01/2026,Điểm 0,5,1\n");
        assertFalse(heard.again);
        assertEquals(
                List.of(Reason.DUPLICATE_EQUAL),
                heard.issues.stream().map(Landed.Issue::reason).toList());
        assertEquals(ROWS, heard.records.size());
    }

    @Test
    void aRowThatCannotEnter_stillSpeaksAgainstOneThatDid() {
        Heard heard = read(rows -> rows + "02215,01/01/2026,Điểm 0,vài trăm,1\n");
        assertTrue(heard.again);
        assertEquals(ROWS - 1, heard.records.size());
        assertEquals(
                List.of(Reason.DUPLICATE_CONFLICT, Reason.NOT_A_NUMBER),
                heard.issues.stream().map(Landed.Issue::reason).toList());
    }

    /** What a listener knows of a file in the end. */
    private static final class Heard {
        private final List<Landed.Record> records = new ArrayList<>();
        private final List<Landed.Issue> issues = new ArrayList<>();
        private final List<Landed.Summary> summaries = new ArrayList<>();
        private boolean again;

        private void hear(Landed landed) {
            if (landed instanceof Landed.Record record) {
                records.add(record);
            } else if (landed instanceof Landed.Issue issue) {
                issues.add(issue);
            } else if (landed instanceof Landed.Summary summary) {
                summaries.add(summary);
            } else if (landed instanceof Landed.Again) {
                records.clear();
                again = true;
            }
        }
    }

    private Heard read(UnaryOperator<String> change) {
        StringBuilder text = new StringBuilder("Mã ĐVHC,Ngày,Điểm tham quan,Lượt khách,Khách quốc tế\n");
        for (int row = 0; row < ROWS; row++) {
            text.append("02215,01/01/2026,Điểm ").append(row).append(",5,1\n");
        }
        Path path = folder.resolve("khach.csv");
        try {
            Files.writeString(path, change.apply(text.toString()));
            Source source = new YAMLMapper().readValue(SOURCE, Source.class).withId("khach");
            LandingFile file = new LandingFile(
                    path.toString(), "khach.csv", "sha", Files.size(path), Instant.EPOCH, "tourism", "khach");
            Heard heard = new Heard();
            FileReading.read(file, new Contracts("tourism", source), BOOK, heard::hear);
            return heard;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
