package vn.wardcast.jobs.landing.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.wardcast.jobs.landing.file.Cell;
import vn.wardcast.lakehouse.domain.ColumnType;

/** What is written in any notation is read back or refused; never does another value come out. */
class WrittenNumbersTest {

    private static final int COLUMNS = 500;
    private static final int ROWS = 12;
    private static final String[] THOUSANDS = {"", " ", "\u00A0", "\u202F", "\u2009", "'", "’"};

    /** A value as somebody meant it, and as it was written. */
    private record Meant(BigDecimal value, Cell cell) {}

    /** How one writer writes: a decimal mark and what stands between thousands. */
    private record Hand(char decimal, String thousands) {
        static Hand any(Random random) {
            char decimal = random.nextBoolean() ? ',' : '.';
            int choice = random.nextInt(THOUSANDS.length + 3);
            return new Hand(decimal, choice < THOUSANDS.length ? THOUSANDS[choice] : decimal == ',' ? "." : ",");
        }

        String write(BigDecimal value, Random random) {
            String digits = value.abs().toPlainString();
            int point = digits.indexOf('.');
            String whole = point < 0 ? digits : digits.substring(0, point);
            String text = whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", thousands)
                    + (point < 0 ? "" : decimal + digits.substring(point + 1));
            String shape = random.nextInt(6) == 0 ? fullWidth(text) : text;
            return value.signum() < 0 ? negative(shape, random) : shape;
        }

        private static String negative(String text, Random random) {
            return switch (random.nextInt(5)) {
                case 0 -> "(" + text + ")";
                case 1 -> "\u2212" + text;
                case 2 -> "–" + text;
                case 3 -> text + "-";
                default -> "- " + text;
            };
        }

        private static String fullWidth(String text) {
            StringBuilder wide = new StringBuilder();
            text.chars().forEach(c -> wide.append((char) (c >= '0' && c <= '9' ? c - '0' + '０' : c)));
            return wide.toString();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20250701, 34_408})
    void aColumnOfOneHand_isReadBackOrRefused(long seed) {
        Random random = new Random(seed);
        int read = 0;
        for (int column = 0; column < COLUMNS; column++) {
            Hand hand = Hand.any(random);
            List<Meant> cells = new ArrayList<>();
            for (int row = 0; row < ROWS; row++) {
                BigDecimal value = value(random, random.nextInt(4));
                cells.add(new Meant(value, Cell.text(hand.write(value, random))));
            }
            read += readBack(ColumnType.NUMBER, cells, "seed %d, column %d, %s".formatted(seed, column, hand));
        }
        assertTrue(read > COLUMNS * ROWS * 9 / 10, "only %d read, seed %d".formatted(read, seed));
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 20250702, 34_409})
    void aColumnOfTwoHands_isReadBackOrRefused(long seed) {
        Random random = new Random(seed);
        int read = 0;
        for (int column = 0; column < COLUMNS; column++) {
            List<Hand> hands = List.of(new Hand(',', "."), new Hand('.', ","));
            List<Meant> cells = new ArrayList<>();
            // Both hands leave a value that proves them: otherwise nobody could know that there are two.
            hands.forEach(hand -> {
                BigDecimal value =
                        value(random, 2).setScale(2, RoundingMode.DOWN).add(new BigDecimal("0.25"));
                cells.add(new Meant(value, Cell.text(hand.write(value, random))));
            });
            for (int row = 2; row < ROWS; row++) {
                BigDecimal value = value(random, random.nextInt(4));
                cells.add(
                        new Meant(value, Cell.text(hands.get(random.nextInt(2)).write(value, random))));
            }
            read += readBack(ColumnType.NUMBER, cells, "seed %d, column %d".formatted(seed, column));
        }
        assertTrue(read > COLUMNS * ROWS / 2, "only %d read, seed %d".formatted(read, seed));
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 20250703, 34_410})
    void aColumnOfCounts_isReadBackOrRefused(long seed) {
        Random random = new Random(seed);
        int read = 0;
        for (int column = 0; column < COLUMNS; column++) {
            Hand hand = Hand.any(random);
            List<Meant> cells = new ArrayList<>();
            for (int row = 0; row < ROWS; row++) {
                BigDecimal value = value(random, 0).abs();
                cells.add(new Meant(value, Cell.text(hand.write(value, random))));
            }
            read += readBack(ColumnType.COUNT, cells, "seed %d, column %d, %s".formatted(seed, column, hand));
        }
        assertTrue(read > COLUMNS * ROWS * 9 / 10, "only %d read, seed %d".formatted(read, seed));
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 20250704})
    void spokenMoney_isReadBackOrRefused(long seed) {
        Random random = new Random(seed);
        String[] units = {"nghìn", "triệu", "tỷ", "tỉ đồng", "triệu đồng", "trđ", "ngàn đồng"};
        long[] factors = {1_000, 1_000_000, 1_000_000_000, 1_000_000_000, 1_000_000, 1_000_000, 1_000};
        int read = 0;
        for (int column = 0; column < COLUMNS; column++) {
            Hand hand = Hand.any(random);
            List<Meant> cells = new ArrayList<>();
            for (int row = 0; row < ROWS; row++) {
                int unit = random.nextInt(units.length);
                BigDecimal value = value(random, random.nextInt(3)).abs();
                cells.add(new Meant(
                        value.multiply(BigDecimal.valueOf(factors[unit])),
                        Cell.text(hand.write(value, random) + " " + units[unit])));
            }
            read += readBack(ColumnType.MONEY, cells, "seed %d, column %d, %s".formatted(seed, column, hand));
        }
        assertTrue(read > COLUMNS * ROWS * 9 / 10, "only %d read, seed %d".formatted(read, seed));
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 20250705})
    void aColumnOfDays_isReadBackOrRefused(long seed) {
        Random random = new Random(seed);
        int read = 0;
        for (int column = 0; column < COLUMNS; column++) {
            boolean american = random.nextInt(4) == 0;
            PeriodReader reader = new PeriodReader(Columns.of(ColumnType.DAY), 2026);
            List<LocalDate> days = new ArrayList<>();
            List<Cell> cells = new ArrayList<>();
            for (int row = 0; row < ROWS; row++) {
                // The first day proves its order.
                LocalDate day = LocalDate.of(2025, 1 + random.nextInt(12), row == 0 ? 25 : 1 + random.nextInt(28));
                days.add(day);
                cells.add(Cell.text(written(day, american, random)));
                reader.observe(cells.get(row));
            }
            for (int row = 0; row < ROWS; row++) {
                if (reader.read(cells.get(row)) instanceof Reading.Read got) {
                    int at = row;
                    assertEquals(
                            days.get(row).toString(),
                            got.canonical(),
                            () -> "seed %d, %s among %s".formatted(seed, cells.get(at), cells));
                    read++;
                }
            }
        }
        assertTrue(read > COLUMNS * ROWS * 9 / 10, "only %d read, seed %d".formatted(read, seed));
    }

    private static String written(LocalDate day, boolean american, Random random) {
        String mark = List.of("/", "-", ".").get(random.nextInt(3));
        int first = american ? day.getMonthValue() : day.getDayOfMonth();
        int second = american ? day.getDayOfMonth() : day.getMonthValue();
        String pattern = random.nextBoolean() ? "%02d%s%02d%s%d" : "%d%s%d%s%d";
        boolean proves = day.getDayOfMonth() == 25;
        return random.nextInt(4) == 0 && !proves
                ? day.toString()
                : pattern.formatted(first, mark, second, mark, day.getYear());
    }

    /** Between a tenth and some billions, of all lengths. */
    private static BigDecimal value(Random random, int decimals) {
        BigInteger digits =
                BigInteger.valueOf(Math.abs(random.nextLong() % (long) Math.pow(10, 1 + random.nextInt(10))));
        BigDecimal value = new BigDecimal(digits, 0)
                .setScale(decimals)
                .add(BigDecimal.valueOf(decimals == 0 ? 0 : random.nextInt((int) Math.pow(10, decimals)), decimals));
        return random.nextInt(5) == 0 ? value.negate() : value;
    }

    /** How many of the cells are read; each of them as it was meant. */
    private static int readBack(ColumnType type, List<Meant> cells, String where) {
        NumberReader reader =
                Columns.numbers(type, "1", cells.stream().map(Meant::cell).toArray(Cell[]::new));
        int read = 0;
        for (Meant meant : cells) {
            if (reader.read(meant.cell()) instanceof Reading.Read got) {
                BigDecimal value = new BigDecimal(got.canonical());
                assertEquals(
                        0,
                        value.compareTo(meant.value()),
                        () -> "%s: %s meant %s, read %s, among %s"
                                .formatted(where, meant.cell(), meant.value(), got.canonical(), cells));
                read++;
            }
        }
        return read;
    }
}
