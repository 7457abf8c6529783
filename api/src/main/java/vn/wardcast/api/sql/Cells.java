package vn.wardcast.api.sql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Struct;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What JDBC hands over, as plain values that outlive the connection and that JSON can write. */
final class Cells {

    private Cells() {}

    static Object plain(Object cell) throws SQLException {
        if (cell instanceof Array array) {
            return list((Object[]) array.getArray());
        }
        if (cell instanceof Struct struct) {
            return list(struct.getAttributes());
        }
        if (cell instanceof Map<?, ?> map) {
            return map(map);
        }
        if (cell instanceof Blob blob) {
            return "\\x" + HexFormat.of().formatHex(blob.getBytes(1, (int) blob.length()));
        }
        if (cell instanceof Timestamp timestamp) {
            return timestamp.toLocalDateTime();
        }
        if (cell instanceof Date date) {
            return date.toLocalDate();
        }
        if (cell instanceof BigDecimal number) {
            return decimal(number);
        }
        return isPlain(cell) ? cell : cell.toString();
    }

    /** 12.500000 and 12.5 are the same number; the shorter one is shown. */
    private static BigDecimal decimal(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    private static boolean isPlain(Object cell) {
        return cell == null
                || cell instanceof Boolean
                || cell instanceof Number && !(cell instanceof BigInteger big && big.bitLength() > 127)
                || cell instanceof LocalDate
                || cell instanceof LocalDateTime
                || cell instanceof OffsetDateTime;
    }

    private static List<Object> list(Object[] cells) throws SQLException {
        List<Object> plain = new ArrayList<>(cells.length);
        for (Object cell : Arrays.asList(cells)) {
            plain.add(plain(cell));
        }
        return plain;
    }

    private static Map<String, Object> map(Map<?, ?> cells) throws SQLException {
        Map<String, Object> plain = new LinkedHashMap<>();
        for (Map.Entry<?, ?> cell : cells.entrySet()) {
            plain.put(String.valueOf(cell.getKey()), plain(cell.getValue()));
        }
        return plain;
    }
}
