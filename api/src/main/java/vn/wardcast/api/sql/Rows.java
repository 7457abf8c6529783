package vn.wardcast.api.sql;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The answer to a query, whole and unchangeable, so that it can be shared by many readers. */
public record Rows(Header header, List<List<Object>> values) {

    /** One row, read by column name. */
    public record Row(Header header, List<Object> values) {

        public Object value(String column) {
            return values.get(header.position(column));
        }

        public String text(String column) {
            Object value = value(column);
            return value == null ? null : value.toString();
        }

        public boolean flag(String column) {
            return Boolean.TRUE.equals(value(column));
        }

        public long whole(String column) {
            return ((Number) value(column)).longValue();
        }

        public int small(String column) {
            return Math.toIntExact(whole(column));
        }

        /** The number as a double, null where the cell is empty. */
        public Double decimal(String column) {
            return value(column) instanceof Number number ? number.doubleValue() : null;
        }

        public BigDecimal exact(String column) {
            return (BigDecimal) value(column);
        }

        public LocalDate date(String column) {
            return (LocalDate) value(column);
        }

        public Instant instant(String column) {
            return value(column) instanceof OffsetDateTime time ? time.toInstant() : null;
        }
    }

    public Stream<Row> stream() {
        return values.stream().map(row -> new Row(header, row));
    }

    public <T> List<T> map(Function<Row, T> reading) {
        return stream().map(reading).toList();
    }

    public Optional<Row> first() {
        return stream().findFirst();
    }

    public int size() {
        return values.size();
    }
}
