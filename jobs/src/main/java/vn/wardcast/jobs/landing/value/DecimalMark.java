package vn.wardcast.jobs.landing.value;

/** The mark before the decimals; the other one then separates thousands. */
enum DecimalMark {
    COMMA(',', '.'),
    DOT('.', ',');

    private final char decimal;
    private final char thousands;

    DecimalMark(char decimal, char thousands) {
        this.decimal = decimal;
        this.thousands = thousands;
    }

    char decimal() {
        return decimal;
    }

    char thousands() {
        return thousands;
    }

    DecimalMark other() {
        return this == COMMA ? DOT : COMMA;
    }

    static DecimalMark of(char mark) {
        return mark == ',' ? COMMA : DOT;
    }
}
