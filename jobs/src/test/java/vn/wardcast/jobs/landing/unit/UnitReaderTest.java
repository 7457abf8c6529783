package vn.wardcast.jobs.landing.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.wardcast.jobs.landing.file.Cell;
import vn.wardcast.jobs.landing.value.Reading;
import vn.wardcast.lakehouse.domain.Column;

/** Which unit a row means. Every line is a promise, kept with all 3,321 communes of today and 10,052 of before. */
class UnitReaderTest {

    private static final UnitReader CODES = reader("{ type: unit_code, level: commune, headers: [Mã ĐVHC] }");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "the code as it is                        | 02215      |                    | 2025-08-31 |    | 02215",
                "a lost zero                              | 2215       |                    | 2025-08-31 |    | 02215",
                "a lost zero, a number in text            | 3408.0     |                    | 2025-08-31 |    | 03408",
                "an apostrophe in front                   | '02215     |                    | 2025-08-31 |    | 02215",
                "full-width digits                        | ０２２１５  |                    | 2025-08-31 |    | 02215",
                "a letter O                               | O2215      |                    | 2025-08-31 |    | unknown_unit",
                "a letter O inside                        | 022l5      |                    | 2025-08-31 |    | unknown_unit",
                "another sign                             | 02.215     |                    | 2025-08-31 |    | unknown_unit",
                "a code of nobody                         | 99999      |                    | 2025-08-31 |    | unknown_unit",
                "too many digits                          | 002215     |                    | 2025-08-31 |    | unknown_unit",
                "a province's code among communes         | 08         |                    | 2025-08-31 |    | unknown_unit",
                "two digits may be a province's           | 12         |                    | 2025-08-31 |    | unknown_unit",
                "unless the name agrees                   | 4          | Phường Ba Đình     | 2025-08-31 |    | 00004",
                "and not when it does not                 | 8          | Tuyên Quang        | 2025-08-31 |    | unknown_unit",
                "three digits of an island               | 318        | Huyện Bạch Long Vĩ | 2025-05-31 |    | 318",
                "three digits, nothing decides            | 318        |                    | 2025-05-31 |    | unknown_unit",
                "code and name                            | 02215      | Phường Minh Xuân   | 2025-08-31 |    | 02215",
                "no type                                  | 02215      | Minh Xuân          | 2025-08-31 |    | 02215",
                "an abbreviated type                      | 02215      | P. Minh Xuân       | 2025-08-31 |    | 02215",
                "an abbreviated type, no space            | 02215      | P.Minh Xuân        | 2025-08-31 |    | 02215",
                "another type                             | 02215      | Xã Minh Xuân       | 2025-08-31 |    | 02215",
                "capitals                                 | 02215      | UBND PHƯỜNG MINH XUÂN | 2025-08-31 |  | 02215",
                "with its province                        | 02215      | Phường Minh Xuân, tỉnh Tuyên Quang | 2025-08-31 | | 02215",
                "with its province behind a hyphen        | 02215      | Minh Xuân - Tuyên Quang | 2025-08-31 | | 02215",
                "with another province                    | 02215      | Phường Minh Xuân, tỉnh Lai Châu | 2025-08-31 | | unit_contradiction",
                "without accents                          | 02215      | Phuong Minh Xuan   | 2025-08-31 |    | 02215",
                "inside a longer name                     | 02215      | Trạm Y tế phường Minh Xuân | 2025-08-31 | | 02215",
                "another unit's name                      | 02215      | Phường Tân Phong   | 2025-08-31 |    | unit_contradiction",
                "an unknown name                          | 02215      | Phường Minh Xuyên  | 2025-08-31 |    | unit_contradiction",
                "another tone is another place            | 02215      | Phường Minh Xuấn   | 2025-08-31 |    | unit_contradiction",
                "a missing name                           | 02215      | ..                 | 2025-08-31 |    | 02215",
                "then: Ỷ La                               | 02215      | Phường Ỷ La        | 2025-06-30 |    | 02215",
                "then: not yet Minh Xuân                  | 02215      | Phường Minh Xuân   | 2025-06-30 |    | unit_contradiction",
                "then: Minh Xuân had another code         | 02203      | Phường Minh Xuân   | 2025-06-30 |    | 02203",
                "now: Ỷ La is in Minh Xuân, by name       | 02215      | Phường Ỷ La        | 2025-08-31 |    | 02215 old_unit",
                "an old code of one heir                  | 02203      |                    | 2025-08-31 |    | 02215 old_unit",
                "an old code with its old name            | 02200      | Phường Phan Thiết  | 2025-08-31 |    | 02215 old_unit",
                "an old code with the new name            | 02200      | Phường Minh Xuân   | 2025-08-31 |    | 02215 old_unit",
                "an old code with a third name            | 02200      | Phường Tân Phong   | 2025-08-31 |    | unit_contradiction",
                "an old code, divided                     | 02497      | Xã Kim Phú         | 2025-08-31 |    | divided_unit",
                "an old code, divided, no name            | 02497      |                    | 2025-08-31 |    | divided_unit",
                "today's code, a divided unit's name      | 02215      | Xã Kim Phú         | 2025-08-31 |    | unit_contradiction",
                "an old date: divided later               | 02497      | Xã Kim Phú         | 2025-06-30 |    | 02497",
                "no date: today's units                   | 02215      | Phường Minh Xuân   |            |    | 02215",
                "the tone on the other vowel              | 22319      | Xã Phú Hòa 1       | 2025-08-31 |    | 22319",
                "the tone on the other vowel still        | 22319      | Xã Phú Hoà 1       | 2025-08-31 |    | 22319",
                "a number of two digits                   | 22319      | Xã Phú Hòa 01      | 2025-08-31 |    | 22319",
                "i for y                                  | 03574      | Xã Ma Li Pho       | 2025-06-30 |    | 03574",
            })
    void aCodeWithOrWithoutAName(
            String promise, String code, String name, LocalDate day, String province, String expected) {
        assertEquals(
                expected,
                told(CODES.read(cell(code), cell(name), Optional.ofNullable(day), Optional.ofNullable(province))),
                promise);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "with its province in the text            | phường Minh Xuân, tỉnh Tuyên Quang | 2025-08-31 |    | 02215",
                "with its province in brackets            | Minh Xuân (Tuyên Quang)            | 2025-08-31 |    | 02215",
                "district and province                    | Phường Ỷ La, TP Tuyên Quang, tỉnh Tuyên Quang | 2025-05-31 | | 02215",
                "with the province of the file            | Phường Minh Xuân   | 2025-08-31 | 08 | 02215",
                "with the old province of the file        | Xã Lũng Cú         | 2025-08-31 | 02 | 00715",
                "the only one of its type                 | Phường Minh Xuân   | 2025-08-31 |    | 02215",
                "without type: one in Lào Cai until July  | Minh Xuân          | 2025-08-31 |    | ambiguous_unit",
                "borne in many provinces                  | Xã Tân Thành       | 2025-08-31 |    | ambiguous_unit",
                "in its province                          | Xã Tân Phong, tỉnh Ninh Bình | 2025-08-31 | | unknown_unit",
                "the province is another                  | Phường Minh Xuân   | 2025-08-31 | 12 | unknown_unit",
                "two tones, two places: Hà                | Xã Sơn Hà, tỉnh Quảng Ngãi | 2025-08-31 | | 21289",
                "two tones, two places: Hạ                | Xã Sơn Hạ, tỉnh Quảng Ngãi | 2025-08-31 | | 21292",
                "without accents: either                  | Xa Son Ha          | 2025-08-31 | 51 | ambiguous_unit",
                "without accents: the only one            | Phuong Minh Xuan   | 2025-08-31 | 08 | 02215",
                "an old name of one heir                  | Phường Phan Thiết  | 2025-08-31 | 08 | 02215 old_unit",
                "an old name, divided                     | Xã Kim Phú         | 2025-08-31 | 08 | divided_unit",
                "a new name before its time               | Phường Mỹ Lâm, tỉnh Tuyên Quang | 2025-06-30 | | 02509",
                "no such place                            | Xã Không Có        | 2025-08-31 | 08 | unknown_unit",
                "nothing at all                           |                    | 2025-08-31 | 08 | unknown_unit",
            })
    void aNameAlone(String promise, String name, LocalDate day, String province, String expected) {
        assertEquals(
                expected,
                told(CODES.read(Cell.BLANK, cell(name), Optional.ofNullable(day), Optional.ofNullable(province))),
                promise);
    }

    @Test
    void aNumber_isACodeThatLostItsZero() {
        Cell number = new Cell.Number(new BigDecimal("3408.0"));
        assertEquals("03408", told(CODES.read(number, Cell.BLANK, TODAY, Optional.empty())));
        Cell fraction = new Cell.Number(new BigDecimal("2215.5"));
        assertEquals("unknown_unit", told(CODES.read(fraction, Cell.BLANK, TODAY, Optional.empty())));
        Cell date = new Cell.Day(LocalDate.of(2025, 8, 31));
        assertEquals("unknown_unit", told(CODES.read(date, Cell.BLANK, TODAY, Optional.empty())));
    }

    @Test
    void theSender_isToldWhatTheCodeMeans() {
        assertEquals(
                "Phường Minh Xuân (02215)",
                expected(CODES.read(cell("02215"), cell("Phường Tân Phong"), TODAY, Optional.empty())));
        assertEquals(
                "Phường Minh Xuân (02215)", expected(CODES.read(cell("02203"), Cell.BLANK, TODAY, Optional.empty())));
        assertEquals(
                "Phường Minh Xuân (02215), Phường Mỹ Lâm (02509)",
                expected(CODES.read(cell("02497"), Cell.BLANK, TODAY, Optional.empty())));
        assertEquals(
                "Tỉnh Tuyên Quang, Tỉnh Lào Cai",
                expected(CODES.read(Cell.BLANK, cell("Minh Xuân"), TODAY, Optional.empty())));
    }

    @Test
    void provinces_areFoundByAnyWriting_andKeepTheirTime() {
        UnitReader provinces = reader(
                "{ type: unit_name, level: province, headers: [Tỉnh], aliases: { BRVT: Bà Rịa - Vũng Tàu, TP HCM: Hồ Chí Minh } }");
        Optional<LocalDate> year2007 = Optional.of(LocalDate.of(2007, 12, 31));
        assertEquals("28", told(provinces.read(Cell.BLANK, cell("Ha Tay"), year2007, Optional.empty())));
        assertEquals(
                "unit_not_valid",
                told(provinces.read(
                        Cell.BLANK, cell("Hà Tây"), Optional.of(LocalDate.of(2010, 12, 31)), Optional.empty())));
        assertEquals("79", told(provinces.read(Cell.BLANK, cell("TP HCM"), year2007, Optional.empty())));
        assertEquals("77", told(provinces.read(Cell.BLANK, cell("BRVT"), year2007, Optional.empty())));
        assertEquals("08", told(provinces.read(Cell.BLANK, cell("TỈNH TUYÊN QUANG"), TODAY, Optional.empty())));
        assertEquals("08 old_unit", told(provinces.read(Cell.BLANK, cell("Hà Giang"), TODAY, Optional.empty())));
    }

    @Test
    void everyCommuneOfToday_isReadHoweverItIsWritten() {
        long seed = 20250701;
        Random dice = new Random(seed);
        for (ReferenceBook.Unit unit : communes(true)) {
            String name = written(unit.fullName(), dice);
            String code = dice.nextBoolean() ? unit.code() : unit.code().replaceFirst("^0{1,2}", "");
            String promise = "seed %d: %s beside %s, %s".formatted(seed, code, name, unit);
            assertEquals(unit.code(), told(CODES.read(cell(code), cell(name), TODAY, Optional.empty())), promise);
            assertEquals(
                    unit.code(),
                    told(CODES.read(Cell.BLANK, cell(name), TODAY, Optional.of(unit.province()))),
                    promise);
        }
    }

    @Test
    void everyOldCommune_isItselfBeforeTheMerger_andNeverAnotherInSilenceAfter() {
        for (ReferenceBook.Unit unit : communes(false)) {
            Cell code = cell(unit.code());
            Cell name = cell(unit.fullName());
            Optional<LocalDate> before = Optional.of(LocalDate.of(2025, 5, 31));
            assertEquals(unit.code(), told(CODES.read(code, name, before, Optional.empty())), unit.toString());
            if (CODES.read(code, name, TODAY, Optional.empty()) instanceof Reading.Read read
                    && read.warnings().isEmpty()) {
                String today = DemoBook.BOOK
                        .unit(read.canonical(), ReferenceBook.MERGER)
                        .orElseThrow()
                        .name();
                assertEquals(Spelling.key(Spelling.withoutType(unit.name())), Spelling.key(today), unit.toString());
            }
        }
    }

    @Test
    void anotherUnitsName_isNeverAccepted() {
        long seed = 42;
        Random dice = new Random(seed);
        List<ReferenceBook.Unit> communes = communes(true);
        int contradictions = 0;
        for (int i = 0; i < 5000; i++) {
            ReferenceBook.Unit one = communes.get(dice.nextInt(communes.size()));
            ReferenceBook.Unit other = communes.get(dice.nextInt(communes.size()));
            if (Spelling.key(one.name()).equals(Spelling.key(other.name()))) {
                continue;
            }
            String told = told(CODES.read(cell(one.code()), cell(other.fullName()), TODAY, Optional.empty()));
            assertTrue(
                    told.equals("unit_contradiction") || told.endsWith("old_unit"),
                    "seed %d: %s beside %s gave %s".formatted(seed, one, other, told));
            contradictions += told.equals("unit_contradiction") ? 1 : 0;
        }
        assertTrue(contradictions > 4900, "seed %d: only %d".formatted(seed, contradictions));
    }

    @Test
    void theBook_travelsToAnotherMachine() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(DemoBook.BOOK);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            ReferenceBook there = (ReferenceBook) in.readObject();
            assertEquals(
                    "Ỷ La",
                    there.unit("02215", LocalDate.of(2025, 6, 30)).orElseThrow().name());
            assertEquals(1, UnitMention.in("UBND PHƯỜNG MINH XUÂN", there).size());
        }
    }

    private static final Optional<LocalDate> TODAY = Optional.of(LocalDate.of(2025, 8, 31));

    private static List<ReferenceBook.Unit> communes(boolean today) {
        return DemoBook.BOOK.units().stream()
                .filter(unit -> unit.isCommune() && (unit.validTo() == null) == today)
                .toList();
    }

    /** A name as offices write it: capitals, decomposed letters, shortened or no type. */
    private static String written(String fullName, Random dice) {
        List<String> writings = new ArrayList<>(List.of(
                fullName,
                fullName.toUpperCase(java.util.Locale.ROOT),
                "UBND " + fullName.toLowerCase(java.util.Locale.ROOT),
                fullName.replaceFirst("^Phường ", "P. ")
                        .replaceFirst("^Xã ", "X.")
                        .replaceFirst("^Đặc khu", "ĐK"),
                fullName.replace("Hòa", "Hoà").replace("Thủy", "Thuỷ"),
                "  " + fullName.replace(" ", "\u00A0")));
        String name = writings.get(dice.nextInt(writings.size()));
        return dice.nextBoolean() ? name : Normalizer.normalize(name, Normalizer.Form.NFD);
    }

    private static String expected(Reading reading) {
        return reading instanceof Reading.Read read
                ? read.warnings().get(0).expected()
                : ((Reading.Refused) reading).note().expected();
    }

    private static Cell cell(String text) {
        return text == null ? Cell.BLANK : Cell.text(text);
    }

    private static String told(Reading reading) {
        if (reading instanceof Reading.Read read) {
            return (read.canonical() + " "
                            + String.join(
                                    " ",
                                    read.warnings().stream()
                                            .map(note -> note.reason().code())
                                            .toList()))
                    .strip();
        }
        return ((Reading.Refused) reading).note().reason().code();
    }

    private static UnitReader reader(String yaml) {
        try {
            return new UnitReader(new YAMLMapper().readValue(yaml, Column.class), DemoBook.BOOK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
