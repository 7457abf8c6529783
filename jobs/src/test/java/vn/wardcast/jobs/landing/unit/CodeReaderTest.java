package vn.wardcast.jobs.landing.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.wardcast.jobs.landing.file.Cell;
import vn.wardcast.jobs.landing.value.Reading;
import vn.wardcast.lakehouse.Settings;
import vn.wardcast.lakehouse.domain.Column;
import vn.wardcast.lakehouse.domain.Domains;

/** Which code a cell means. Every line is a promise, kept with the product's own contracts and the demo's lists. */
class CodeReaderTest {

    private static final CodeReader SUB_ITEM = of("budget", "ward_revenue", "sub_item");
    private static final CodeReader ITEM = of("budget", "ward_plan", "item");
    private static final CodeReader LAND = of("land", "ward_land_use", "land_use");
    private static final CodeReader DISEASE = of("health", "ward_disease", "disease");
    private static final CodeReader LEVEL = of("education", "ward_pupils", "level");
    private static final CodeReader GRADE = of("education", "ward_pupils", "grade");
    private static final CodeReader AGE = of("population", "ward_residents", "age_group");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "known                              | 1701   | 1701",
                "a number in text                   | 1701.0 | 1701",
                "an apostrophe in front             | '1701  | 1701",
                "with the word                      | TM 1701 | 1701",
                "with the whole word                | Tiểu mục 1701 | 1701",
                "full-width digits                  | １７０１ | 1701",
                "code and name                      | 1701 - Thuế GTGT hàng sản xuất, kinh doanh trong nước | 1701",
                "code and another's name            | 1701 - Thuế GTGT hàng nhập khẩu | unknown_code",
                "the name alone                     | Thuế GTGT hàng nhập khẩu | 1702",
                "a name that could stand anywhere   | Khác   | unknown_code",
                "a name of item and sub-item        | Các khoản thu khác | unknown_code",
                "a group row                        | 1400   | 1400",
                "a group row by its word            | Mục 1400 | 1400",
                "listed without its item            | 2252   | 2252",
                "unlisted within a listed item      | 1402   | 1402 unlisted_code",
                "the last of an item                | 1749   | 1749 unlisted_code",
                "within no listed item              | 1451   | unknown_code",
                "an unlisted item                   | 1450   | unknown_code",
                "not four digits                    | 140    | unknown_code",
                "five digits                        | 14010  | unknown_code",
                "no number                          | 14O1   | unknown_code",
                "two codes                          | 1701+1702 | combined_code",
                "two codes, a comma                 | 1701, 1702 | combined_code",
                "below zero                         | -1701  | unknown_code",
            })
    void subItems(String promise, String written, String expected) {
        assertEquals(expected, told(SUB_ITEM, written), promise);
    }

    @Test
    void aNumber_isACode() {
        assertEquals("1001", told(SUB_ITEM.read(new Cell.Number(new BigDecimal("1001.0")))));
        assertEquals("unknown_code", told(SUB_ITEM.read(new Cell.Number(new BigDecimal("1.001")))));
    }

    @Test
    void anItem_isNoSubItem() {
        assertEquals("1700", told(ITEM, "1700"));
        assertEquals("unknown_code", told(ITEM, "1701"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "known                              | LUC     | LUC",
                "in small letters                   | luc     | LUC",
                "spaces around                      | \\u00A0LUC  | LUC",
                "its name                           | Đất chuyên trồng lúa | LUC",
                "its name, hàng for hằng            | Đất trồng cây hàng năm khác | HNK",
                "a group                            | NNP     | NNP",
                "a group's name                     | Nhóm đất nông nghiệp | NNP",
                "superseded, one successor          | BHK     | HNK superseded_code",
                "superseded, by name                | Đất có danh lam thắng cảnh | DDD superseded_code",
                "superseded, to be verified         | SKX     | divided_code",
                "superseded, no successor           | DCK     | divided_code",
                "combined                           | ONT+CLN | combined_code",
                "combined by a comma                | ONT, CLN | combined_code",
                "combined with an unknown one       | ONT+XYZ | combined_code",
                "combined by a slash                | ONT/CLN | combined_code",
                "combined, small, spaced            | ont + cln | combined_code",
                "combined by a space                | ONT CLN | combined_code",
                "combined in brackets               | ONT(CLN) | combined_code",
                "unknown                            | XYZ     | unknown_code",
            })
    void landUses(String promise, String written, String expected) {
        assertEquals(expected, told(LAND, written.replace("\\u00A0", "\u00A0")), promise);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Sốt XH            | dengue",
                "SXH               | dengue",
                "Sốt xuất huyết Dengue | dengue",
                "Bệnh sốt xuất huyết   | dengue",
                "Tay-chân-miệng    | hfmd",
                "Tay, chân, miệng  | hfmd",
                "Thuỷ đậu          | chickenpox",
                "SỞI               | measles",
                "Bệnh sởi          | measles",
                "Cúm mùa           | ili",
                "Cúm A(H5N1)       | unknown_code",
                "Sởi, Quai bị      | combined_code",
                "Bệnh lạ           | unknown_code",
            })
    void diseases(String written, String expected) {
        assertEquals(expected, told(DISEASE, written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "TH & THCS         | primary_lower_secondary",
                "TH&THCS           | primary_lower_secondary",
                "TH và THCS        | primary_lower_secondary",
                "Tiểu học          | primary",
                "TIỂU HỌC          | primary",
                "THCS              | lower_secondary",
                "Trung học cơ sở   | lower_secondary",
                "THPT              | upper_secondary",
                "Mầm non           | kindergarten",
                "Cao đẳng          | unknown_code",
            })
    void levels(String written, String expected) {
        assertEquals(expected, told(LEVEL, written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Lớp 1             | 1",
                "Khối 10           | 10",
                "1.0               | 1",
                "5 tuổi            | age_5",
                "5                 | 5",
                "<5                | unknown_code",
                "-5                | unknown_code",
                "13                | unknown_code",
            })
    void grades(String written, String expected) {
        assertEquals(expected, told(GRADE, written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "0-4               | 0-4",
                "0 – 4             | 0-4",
                "0-4 tuổi          | 0-4",
                "80+               | 80+",
                "≥80               | 80+",
                "80 trở lên        | 80+",
                "<80               | unknown_code",
                "0-6               | unknown_code",
            })
    void ages(String written, String expected) {
        assertEquals(expected, told(AGE, written));
    }

    @Test
    void whatFoldsToTwoCodes_isToldApartByItsAccents() {
        CodeReader sex = reader("{ type: code, headers: [x], values: { male: [Nam], year: [Năm] } }");
        assertEquals("male", told(sex, "Nam"));
        assertEquals("year", told(sex, "Năm"));
        assertEquals("male", told(sex, "NAM"));
        assertEquals("unknown_code", told(sex, "Nấm"));
    }

    @Test
    void theSender_isToldTheNearestByItsVietnameseWord() {
        assertEquals("Quai bị", expected(DISEASE.read(Cell.text("Quay bị"))));
        assertEquals("1401 (Đất được Nhà nước giao / đất ở)", expected(SUB_ITEM.read(Cell.text("14O1"))));
        assertEquals("1400 (Thu tiền sử dụng đất)", expected(SUB_ITEM.read(Cell.text("1402"))));
        assertEquals("HNK (Đất trồng cây hằng năm khác)", expected(LAND.read(Cell.text("BHK"))));
    }

    @Test
    void groups_knowTheirChildren() {
        assertTrue(SUB_ITEM.isGroup("1400"));
        assertFalse(SUB_ITEM.isGroup("1401"));
        assertEquals(Optional.of("1400"), SUB_ITEM.parentOf("1401"));
        assertEquals(Optional.of("1400"), SUB_ITEM.parentOf("1402"));
        assertEquals(Optional.empty(), SUB_ITEM.parentOf("1400"));
        assertEquals(List.of("CHN", "SXN", "NNP"), LAND.ancestors("HNK"));
        assertEquals(List.of("LUA", "CHN", "SXN", "NNP"), LAND.ancestors("LUC"));
        assertEquals(Optional.of("NNP"), LAND.group("Nhóm đất nông nghiệp"));
        assertEquals(Optional.of("1400"), SUB_ITEM.group("Thu tiền sử dụng đất"));
        assertEquals(Optional.empty(), LAND.group("LUC"));
        assertEquals(List.of(), DISEASE.ancestors("measles"));
    }

    /** No spelling of the contracts or lists leads to a code that is not its own. */
    @Test
    void everySpelling_leadsToItsOwnCodeOrNowhere() {
        Domains.load(Settings.of(Map.of(), Map.of()))
                .all()
                .forEach(domain -> domain.sources()
                        .values()
                        .forEach(source -> source.columns()
                                .values()
                                .forEach(column -> column.values()
                                        .forEach((code, spellings) -> spellings.forEach(spelling -> assertEquals(
                                                code,
                                                told(new CodeReader(column, DemoBook.BOOK), spelling),
                                                domain.id() + "." + source.id() + ": " + spelling))))));
        for (ListedCode code : DemoBook.BOOK.listed("land_use").values()) {
            if (!code.isSuperseded()) {
                assertEquals(code.code(), told(LAND, code.code()));
                assertEquals(code.code(), told(LAND, code.name()));
            }
        }
    }

    private static String told(CodeReader reader, String written) {
        return told(reader.read(Cell.text(written)));
    }

    private static String told(Reading reading) {
        return reading instanceof Reading.Read read
                ? (read.canonical() + " "
                                + String.join(
                                        " ",
                                        read.warnings().stream()
                                                .map(note -> note.reason().code())
                                                .toList()))
                        .strip()
                : ((Reading.Refused) reading).note().reason().code();
    }

    private static String expected(Reading reading) {
        return reading instanceof Reading.Read read
                ? read.warnings().get(0).expected()
                : ((Reading.Refused) reading).note().expected();
    }

    private static CodeReader of(String domain, String source, String column) {
        Column contract = Domains.load(Settings.of(Map.of(), Map.of())).all().stream()
                .filter(d -> d.id().equals(domain))
                .findFirst()
                .orElseThrow()
                .sources()
                .get(source)
                .columns()
                .get(column);
        return new CodeReader(contract, DemoBook.BOOK);
    }

    private static CodeReader reader(String yaml) {
        try {
            return new CodeReader(new YAMLMapper().readValue(yaml, Column.class), DemoBook.BOOK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
