package vn.wardcast.jobs.longfile;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A count on the command line: 1 to 10 000. */
final class Whole implements ITypeConverter<Integer> {

    private static final int MOST = 10_000;

    @Override
    public Integer convert(String text) {
        if (text.matches("[0-9]{1,5}")) {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= MOST) {
                return number;
            }
        }
        throw new TypeConversionException("'%s' phải là số từ 1 đến %d · must be 1 to %d".formatted(text, MOST, MOST));
    }
}
