package vn.wardcast.lakehouse.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import java.util.Locale;

/** What a column of a landing file holds, and the Spark SQL type that {@code silver.sql} sees. */
public enum ColumnType {
    TEXT("STRING"),
    CODE("STRING"),
    UNIT_CODE("STRING"),
    UNIT_NAME("STRING"),
    COUNT("BIGINT"),
    INTEGER("BIGINT"),
    NUMBER("DECIMAL(28,6)"),
    MONEY("DECIMAL(19,0)"),
    YEAR("INT"),
    MONTH("DATE"),
    DAY("DATE"),
    SCHOOL_YEAR("STRING"),
    ORIGIN("STRING"),
    /** An identity number that becomes a keyed hash before a byte is written. */
    TOKEN("STRING"),
    /** Dropped before a byte is written. */
    PERSONAL("STRING");

    private final String sqlType;

    ColumnType(String sqlType) {
        this.sqlType = sqlType;
    }

    public String sqlType() {
        return sqlType;
    }

    public boolean isUnit() {
        return this == UNIT_CODE || this == UNIT_NAME;
    }

    public boolean isPeriod() {
        return this == YEAR || this == MONTH || this == DAY || this == SCHOOL_YEAR;
    }

    public boolean isNumeric() {
        return this == COUNT || this == INTEGER || this == NUMBER || this == MONEY;
    }

    @JsonCreator
    static ColumnType of(String word) {
        return Arrays.stream(values())
                .filter(type -> type.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Cannot use column type '%s': known are %s"
                        .formatted(
                                word,
                                Arrays.stream(values()).map(ColumnType::word).toList())));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
