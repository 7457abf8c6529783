package vn.wardcast.jobs.landing.person;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.wardcast.jobs.landing.file.Cell;
import vn.wardcast.jobs.landing.value.NumberReader;

/** The year in a cell of birth dates, which for the old are often less than a date: {@code 1957}, {@code 00/00/1957}. */
final class BirthYear {

    private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(?:0\\d|1[0-2])(?:[0-2]\\d|3[01])");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");

    private BirthYear() {}

    /** Empty when the cell holds no four-digit year. */
    static OptionalInt in(Cell cell) {
        if (cell instanceof Cell.Day day) {
            return OptionalInt.of(day.date().getYear());
        }
        String text = NumberReader.whole(cell).strip();
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return OptionalInt.of(Integer.parseInt(compact.group(1)));
        }
        Matcher year = YEAR.matcher(text);
        return year.find() ? OptionalInt.of(Integer.parseInt(year.group(1))) : OptionalInt.empty();
    }
}
