package vn.wardcast.api.datasets;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms in which datasets are pulled. */
enum Format {
    CSV("text/csv; charset=utf-8", "FORMAT csv, HEADER, DELIMITER ','"),
    PARQUET("application/vnd.apache.parquet", "FORMAT parquet, COMPRESSION zstd");

    private final String mediaType;
    private final String copyOptions;

    Format(String mediaType, String copyOptions) {
        this.mediaType = mediaType;
        this.copyOptions = copyOptions;
    }

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    String mediaType() {
        return mediaType;
    }

    String copyOptions() {
        return copyOptions;
    }

    static Optional<Format> find(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(extension))
                .findFirst();
    }
}
