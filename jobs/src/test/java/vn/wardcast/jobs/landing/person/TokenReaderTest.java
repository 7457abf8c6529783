package vn.wardcast.jobs.landing.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.wardcast.jobs.landing.fault.Note;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.Cell;
import vn.wardcast.jobs.landing.value.Reading;
import vn.wardcast.lakehouse.domain.Column;

class TokenReaderTest {

    private final TokenReader reader =
            new TokenReader(column("{ type: token, headers: [CCCD] }"), "welfare", TestKey.tokens());

    @ParameterizedTest
    @ValueSource(strings = {"001057000001", "001 057 000 001", "001.057.000001", "００１０５７０００００１"})
    void twelveDigits_becomeAToken(String written) {
        assertEquals(new Reading.Read(TestKey.token("welfare", "001057000001"), List.of()), read(Cell.text(written)));
    }

    @Test
    void nineDigits_areAnOldCardAndTellNothing() {
        Reading.Read read = assertInstanceOf(
                Reading.Read.class,
                reader.read(Cell.text("012345678"), Optional.of(Cell.text("1957")), Optional.of(Cell.text("Nữ"))));
        assertEquals(TestKey.token("welfare", "012345678"), read.canonical());
        assertEquals(List.of(), read.warnings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1057000001", "01057000001", "0010570000012", "00105700000O", "không có số", "12345678"})
    void anyOtherShape_rejectsTheRow(String written) {
        assertEquals(Reason.NOT_AN_IDENTITY, reason(read(Cell.text(written))));
    }

    @Test
    void whatExcelShortened_rejectsTheRow() {
        assertEquals(Reason.SCIENTIFIC, reason(read(Cell.text("1.057E+09"))));
        assertEquals(Reason.SCIENTIFIC, reason(read(Cell.text("1,057e9"))));
        assertEquals(Reason.SCIENTIFIC, reason(read(new Cell.Number(new BigDecimal("123456789012"), "0.00E+00"))));
        assertEquals(Reason.SCIENTIFIC, reason(read(new Cell.Number(new BigDecimal("1.23E+11"), ""))));
    }

    @Test
    void aNumberThatLostItsLeadingZeros_rejectsTheRow() {
        assertEquals(Reason.NOT_AN_IDENTITY, reason(read(new Cell.Number(new BigDecimal("1057000001")))));
        assertEquals(Reason.NOT_AN_IDENTITY, reason(read(new Cell.Number(new BigDecimal("105700000.5")))));
        assertEquals(Reason.NOT_AN_IDENTITY, reason(read(new Cell.Day(LocalDate.of(1957, 1, 1)))));
    }

    @ParameterizedTest
    @CsvSource({
        "001057000001, 1957, Nam, ''",
        "001057000001, 12/03/1957, nam, ''",
        "001057000001, 00/00/1957, Nam, ''",
        "001057000001, 19570312, 1, ''",
        "001157000001, 1957, Nữ, ''",
        "001208000001, 2008, Nam, ''",
        "001308000001, 31-12-2008, NỮ, ''",
        "001057000001, 1958, Nam, năm sinh / birth year",
        "001057000001, 2057, Nam, năm sinh / birth year",
        "001057000001, 1957, Nữ, giới tính / sex",
        "001057000001, 1958, 2, 'năm sinh / birth year, giới tính / sex'",
        "097057000001, 1957, Nam, mã tỉnh / province code",
        "001057000001, không rõ, khác, ''",
    })
    void theDigits_areComparedWithBirthAndSex(String number, String birth, String sex, String mismatch) {
        Reading.Read read = assertInstanceOf(
                Reading.Read.class,
                reader.read(Cell.text(number), Optional.of(Cell.text(birth)), Optional.of(Cell.text(sex))));
        assertEquals(
                mismatch.isEmpty() ? List.of() : List.of(new Note(Reason.IDENTITY_MISMATCH, mismatch)),
                read.warnings());
    }

    @Test
    void aDateCell_isABirthDate() {
        Reading.Read read = assertInstanceOf(
                Reading.Read.class,
                reader.read(
                        Cell.text("001057000001"),
                        Optional.of(new Cell.Day(LocalDate.of(1956, 5, 1))),
                        Optional.empty()));
        assertEquals(1, read.warnings().size());
    }

    @Test
    void aSharedSpace_givesSharedTokens() {
        TokenReader health =
                new TokenReader(column("{ type: token, headers: [CCCD], space: welfare }"), "health", TestKey.tokens());
        assertEquals(
                read(Cell.text("001057000001")),
                health.read(Cell.text("001057000001"), Optional.empty(), Optional.empty()));
    }

    @Test
    void anErasedPerson_doesNotComeBack() {
        Tokens tokens =
                new Tokens(TokenKey.of(TestKey.TEXT), Set.of(Tokens.hash(TestKey.token("welfare", "001057000001"))));
        TokenReader strict = new TokenReader(column("{ type: token, headers: [CCCD] }"), "welfare", tokens);
        assertEquals(
                Reason.ERASED_PERSON,
                reason(strict.read(Cell.text("001057000001"), Optional.empty(), Optional.empty())));
    }

    @Test
    void nothingThatIsPrinted_holdsTheNumber() {
        assertFalse(read(Cell.text("001057000001")).toString().contains("001057000001"));
        assertFalse(IdentityNumber.in("001057000001").toString().contains("1057"));
    }

    private Reading read(Cell cell) {
        return reader.read(cell, Optional.empty(), Optional.empty());
    }

    private static Reason reason(Reading reading) {
        return assertInstanceOf(Reading.Refused.class, reading).note().reason();
    }

    private static Column column(String yaml) {
        try {
            return new YAMLMapper().readValue(yaml, Column.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
