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
    static final Because GUESSED_NUMBER = of("not_a_number", "guessed_number", "not_exact");
    static final Because UNDECIDED_NUMBER = of("undecided_number");
    static final Because LOST_THOUSANDS = of("undecided_number", "not_whole", "lost_thousands", "thousands_lost");
    static final Because NOT_WHOLE = of("not_whole");
    static final Because BELOW_ZERO = of("out_of_range");
    static final Because TOO_LARGE = of("out_of_range", "not_a_number");
    static final Because PERCENT_IN_COUNT = of("not_a_number", "percent", "not_whole");
    static final Because SCIENTIFIC = of("scientific", "lost_digits", "undecided_number", "not_a_number");
    static final Because DATE_FOR_NUMBER = of("not_a_number", "date_not_number");
    static final Because TRUTH_FOR_NUMBER = of("not_a_number");
    static final Because SCIENTIFIC_KEY = of("scientific", "lost_digits", "unknown_code", "not_a_number");
    static final Because FOREIGN_UNIT = of("unknown_uom", "unit_of_measure", "unknown_unit_of_measure", "uom");
    static final Because NOT_A_PERIOD = of("not_a_period");
    static final Because OTHER_FREQUENCY = of("not_a_period", "other_frequency");
    static final Because AMBIGUOUS_DAY = of("undecided_date", "ambiguous_date", "undecided_day", "day_order");
    static final Because FAR_DATE = of("not_a_period", "far_date", "out_of_range");
    static final Because PERIOD_CONTRADICTION = of("contradiction", "period_contradiction", "context_contradiction");
    static final Because UNIT_CONTRADICTION =
            of("contradiction", "unit_contradiction", "context_contradiction", "name_code_contradiction");
    static final Because NAME_AGAINST_CODE = of(
            "name_code_contradiction", "unit_contradiction", "unit_name_mismatch", "name_mismatch", "unit_not_valid");
    static final Because UNKNOWN_UNIT = of("unknown_unit");
    static final Because UNKNOWN_UNIT_OR_DIGITS = of("unknown_unit", "scientific", "lost_digits");
    static final Because SEVERAL_UNITS = of("ambiguous_unit", "unknown_unit", "several_units");
    static final Because OLD_UNIT_MOVED = of("old_unit", "unit_moved", "unit_merged", "moved_unit");
    static final Because OLD_UNIT_DIVIDED = of("unit_divided", "unit_not_valid", "divided_unit");
    static final Because UNKNOWN_CODE = of("unknown_code");
    static final Because UNLISTED_SUB_ITEM = of("unlisted_code", "unknown_code_in_group", "code_not_listed");
    static final Because SUPERSEDED_CODE = of("superseded_code", "old_code");
    static final Because SUPERSEDED_WITHOUT_HEIR = of("superseded_code", "unknown_code", "old_code");
    static final Because TWO_OLD_CODES = of("duplicate_conflict", "superseded_code", "old_code");
    static final Because COMBINED_CODE = of("combined_code", "unknown_code");
    static final Because DUPLICATE_EQUAL = of("duplicate_equal");
    static final Because DUPLICATE_CONFLICT = of("duplicate_conflict");
    static final Because DUPLICATE_ANY = of("duplicate_conflict", "duplicate_equal");
    static final Because MISSING_KEY = of("missing_value");
    static final Because CELL_ERROR = of("cell_error");
    static final Because NO_CACHED_VALUE = of("no_cached_value", "cell_error", "formula_without_value");
    static final Because OTHER_WORKBOOK = of("external_link", "cell_error", "linked_workbook");
    static final Because TOTAL_MISMATCH = of("total_mismatch");
    static final Because STEP = of("step_change", "magnitude", "step_x1000");
    static final Because ZERO_RUN = of("zero_run");
    static final Because MAGNITUDE = of("magnitude", "step_change", "unit_of_measure");
    static final Because TWICE_THE_SAME_COLUMN = of(
            "duplicate_column",
            "unknown_column",
            "missing_column",
            "duplicate_conflict",
            "not_a_period",
            "missing_value");
    static final Because UNKNOWN_COLUMN = of("unknown_column");
    static final Because MISSPELT_HEADER = of("near_header", "misspelt_header", "header_near");
    static final Because MISSING_COLUMN = of("missing_column", "no_table");
    static final Because HIDDEN_SHEET = of("hidden_sheet");
    static final Because HIDDEN_COLUMN = of("hidden_column", "unknown_column");
    static final Because SKIPPED_SHEET = of("skipped_sheet", "pivot_sheet", "cover_sheet", "not_data");
    static final Because PERSONAL = of("personal_data");
    static final Because PERSONAL_SHEET = of("personal_data", "line_list", "personal_sheet");
    static final Because NO_FIGURES = of("no_figures");
    static final Because WHICH_TABLE = of("unknown_file", "no_table");
    static final Because BROKEN_TEXT = of("broken_text", "broken_encoding", "not_utf8", "broken_sequence");
    static final Because BROKEN_TEXT_ROW =
            of("broken_text", "broken_encoding", "not_utf8", "broken_sequence", "unknown_code");
    static final Because OPEN_QUOTE = of("open_quote", "unclosed_quote", "broken_text");
    static final Because RAGGED_ROW = of("ragged_row", "too_many_fields", "field_count", "extra_cells");
    static final Because TOO_SHORT = of("empty_file", "no_table", "no_figures");
    static final Because EMPTY_FILE = of("empty_file");
    static final Because CORRUPT = of("corrupt_file", "truncated");
    static final Because MACROS = of("macros");
    static final Because ENCRYPTED = of("encrypted");
    static final Because DOCTYPE = of("doctype", "external_entity", "unsafe_file", "dangerous_file");
    static final Because OUTSIDE = of("outside_part", "unsafe_part", "unsafe_file", "dangerous_file", "corrupt_file");
    static final Because TWICE_NAMED =
            of("duplicate_part", "twice_named", "unsafe_file", "dangerous_file", "corrupt_file");
    static final Because BOMB = of("bomb", "too_large", "zip_bomb", "too_big");
    static final Because PICTURE = of("picture", "wrong_format", "corrupt_file", "not_a_table_file", "unknown_format");
    static final Because LYING_NAME_OR_NO_TABLE =
            of("wrong_format", "corrupt_file", "lying_name", "unknown_format", "no_table");
    static final Because LYING_NAME = of("wrong_format", "corrupt_file", "lying_name", "unknown_format", "picture");

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
