package vn.wardcast.jobs.longfile;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.wardcast.lakehouse.UserError;
import vn.wardcast.models.Forecast;
import vn.wardcast.models.Levels;
import vn.wardcast.models.Series;
import vn.wardcast.models.longfile.LongFile;

/** Where forecasts go: {@code unique_id,ds,model,mean,lo-80,hi-80,lo-95,hi-95}. */
final class ForecastFile implements Closeable {

    private final Path path;
    private final Writer writer;

    private ForecastFile(Path path, Writer writer) {
        this.path = path;
        this.writer = writer;
    }

    /** @param source must not be written over */
    static ForecastFile create(Path path, Path source) {
        try {
            if (Files.exists(path) && Files.isSameFile(path, source)) {
                throw new UserError(
                        "Không ghi đè lên tệp nguồn '%s'%nCannot write over the source '%s'".formatted(path, path));
            }
            var writer = Files.newBufferedWriter(path);
            LongFile.writeHeader(writer, Levels.STANDARD.percents());
            return new ForecastFile(path, writer);
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    /** For those who asked for no file. */
    static ForecastFile nowhere() {
        return new ForecastFile(Path.of(""), Writer.nullWriter());
    }

    void write(Series series, Forecast forecast, String model) {
        try {
            LongFile.write(writer, series, forecast, model);
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    private static UserError unwritable(Path path, IOException cause) {
        String why = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return new UserError("Không ghi được '%s' (%s)%nCannot write '%s' (%s)".formatted(path, why, path, why), cause);
    }
}
