package vn.wardcast.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import vn.wardcast.models.longfile.LongFile;

/** The small excerpts of public benchmark sets that travel with the tests. */
public final class Fixtures {

    private Fixtures() {}

    public static List<Series> m3(Frequency frequency) {
        String name = switch (frequency) {
            case YEAR -> "m3_yearly";
            case QUARTER -> "m3_quarterly";
            default -> "m3_monthly";
        };
        try {
            return LongFile.read(path(name + ".csv"), frequency, frequency.season());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static int horizon(Frequency frequency) {
        return switch (frequency) {
            case YEAR -> 6;
            case QUARTER -> 8;
            default -> 18;
        };
    }

    public static Path path(String name) {
        try {
            return Path.of(Fixtures.class.getResource("/fixtures/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
