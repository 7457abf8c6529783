package vn.wardcast.jobs.landing.zoo;

import java.util.List;

/**
 * Why something is kept out or deserves a look, in the field's words. The reader's reasons are finer or coarser here and there: each
 * of the codes listed tells the sender the truth about this fault.
 *
 * @param codes acceptable reason codes
 */
record Because(List<String> codes) {

    static final Because NOT_A_NUMBER = of("not_a_number");
    static final Because NOT_A_NUMBER_OR_CODE = of("not_a_number", "unknown_code", "unknown_unit", "not_a_period");
    static final Because NO_KNOWN_MEASURE = of("missing_column", "no_table", "no_figures");
    static final Because BROKEN_CELL = of("corrupt_file", "cell_error", "broken_text", "not_a_number");
    static final Because GUESSED_NUMBER = of("approximate", "not_a_number");
    static final Because UNDECIDED_NUMBER = of("undecided_number");
    static final Because LOST_THOUSANDS = of("lost_thousands", "undecided_number", "not_whole");
    static final Because NOT_WHOLE = of("not_whole");
    static final Because BELOW_ZERO = of("out_of_range");
    static final Because TOO_LARGE = of("out_of_range");
    static final Because PERCENT_IN_COUNT = of("percent");
    static final Because SCIENTIFIC = of("scientific");
    static final Because DATE_FOR_NUMBER = of("not_a_number");
    static final Because TRUTH_FOR_NUMBER = of("not_a_number");
    static final Because SCIENTIFIC_KEY = of("scientific", "unknown_code");
    static final Because FOREIGN_UNIT = of("foreign_currency", "missing_column", "not_a_number");
    static final Because NOT_A_PERIOD = of("not_a_period");
    static final Because OTHER_FREQUENCY = of("not_a_period", "other_frequency");
    static final Because AMBIGUOUS_DAY = of("undecided_date");
    static final Because FAR_DATE = of("not_a_period", "lunar_date", "out_of_range");
    static final Because PERIOD_CONTRADICTION = of("context_contradiction");
    static final Because UNIT_CONTRADICTION = of("context_contradiction");
    static final Because NAME_AGAINST_CODE = of("unit_contradiction");
    static final Because UNKNOWN_UNIT = of("unknown_unit");
    static final Because UNKNOWN_UNIT_OR_DIGITS = of("unknown_unit", "scientific", "unit_not_valid", "divided_unit");
    static final Because SEVERAL_UNITS = of("ambiguous_unit", "unknown_unit");
    static final Because OLD_UNIT_MOVED = of("old_unit");
    static final Because OLD_UNIT_DIVIDED = of("divided_unit");
    static final Because UNKNOWN_CODE = of("unknown_code");
    static final Because UNLISTED_SUB_ITEM = of("unlisted_code");
    static final Because SUPERSEDED_CODE = of("superseded_code");
    static final Because SUPERSEDED_WITHOUT_HEIR = of("divided_code", "unknown_code");
    static final Because TWO_OLD_CODES = of("duplicate_conflict", "divided_code");
    static final Because COMBINED_CODE = of("combined_code", "unknown_code");
    static final Because DUPLICATE_EQUAL = of("duplicate_equal");
    static final Because DUPLICATE_CONFLICT = of("duplicate_conflict");
    static final Because DUPLICATE_ANY = of("duplicate_conflict", "duplicate_equal");
    static final Because MISSING_KEY = of("missing_value");
    static final Because CELL_ERROR = of("cell_error");
    static final Because NO_CACHED_VALUE = of("no_result");
    static final Because OTHER_WORKBOOK = of("foreign_link");
    static final Because TOTAL_MISMATCH = of("total_mismatch");
    static final Because STEP = of("step_change", "magnitude");
    static final Because ZERO_RUN = of("zero_run");
    static final Because MAGNITUDE = of("magnitude");
    static final Because TWICE_THE_SAME_COLUMN =
            of("missing_column", "duplicate_conflict", "not_a_period", "missing_value");
    static final Because UNKNOWN_COLUMN = of("unknown_column");
    static final Because MISSPELT_HEADER = of("misspelt_header");
    static final Because MISSING_COLUMN = of("missing_column", "no_table");
    static final Because HIDDEN_SHEET = of("hidden_sheet");
    static final Because HIDDEN_COLUMN = of("hidden_column");
    static final Because SKIPPED_SHEET = of("other_sheet");
    static final Because PERSONAL = of("personal_data");
    static final Because PERSONAL_SHEET = of("personal_sheet", "personal_data");
    static final Because NO_FIGURES = of("no_figures");
    static final Because WHICH_TABLE = of("unknown_file", "no_table");
    static final Because BROKEN_TEXT_ROW = of("broken_text");
    static final Because OPEN_QUOTE = of("unclosed_quote");
    static final Because RAGGED_ROW = of("not_a_number", "broken_text");
    static final Because TOO_SHORT = of("empty_file", "no_table", "no_figures");
    static final Because EMPTY_FILE = of("empty_file");
    static final Because CORRUPT = of("corrupt_file");
    static final Because MACROS = of("macros");
    static final Because ENCRYPTED = of("encrypted");
    static final Because DOCTYPE = of("forbidden_xml");
    static final Because OUTSIDE = of("forbidden_part");
    static final Because TWICE_NAMED = of("forbidden_part");
    static final Because BOMB = of("too_large");
    static final Because PICTURE = of("not_a_table_file");
    static final Because LYING_NAME_OR_NO_TABLE = of("not_a_table_file", "corrupt_file", "no_table");
    static final Because LYING_NAME = of("not_a_table_file", "corrupt_file");

    private static Because of(String... codes) {
        return new Because(List.of(codes));
    }

    boolean accepts(Reading.Issue issue) {
        return codes.contains(issue.code());
    }

    @Override
    public String toString() {
        return String.join("|", codes);
    }
}
