package vn.wardcast.jobs.longfile;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import vn.wardcast.models.Frequency;

/** {@code month}, and the short names data frames use: {@code M}, {@code MS}, {@code ME}, {@code QS-OCT}. */
final class FrequencyName implements ITypeConverter<Frequency> {

    @Override
    public Frequency convert(String text) {
        return switch (text.toLowerCase(Locale.ROOT).replaceFirst("-.*", "")) {
            case "year", "y", "ys", "ye", "a", "as" -> Frequency.YEAR;
            case "quarter", "q", "qs", "qe" -> Frequency.QUARTER;
            case "month", "m", "ms", "me" -> Frequency.MONTH;
            case "week", "w" -> Frequency.WEEK;
            case "day", "d" -> Frequency.DAY;
            default ->
                throw new TypeConversionException(
                        "Không hiểu chu kỳ '%s'. Cannot read frequency '%s': use year, quarter, month, week or day"
                                .formatted(text, text));
        };
    }
}
