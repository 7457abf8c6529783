package vn.wardcast.api.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * An answer written down: JSON as it is and compressed. What was published cannot change, so it is written once for as many readers
 * as ask for it.
 *
 * @param queries how many questions it put to the lake
 */
public record Written(byte[] plain, byte[] zipped, int queries) {

    static Written of(Object answer, int queries) throws IOException {
        byte[] plain = Json.MAPPER.writeValueAsBytes(answer);
        return new Written(plain, zip(plain), queries);
    }

    int bytes() {
        return plain.length + zipped.length;
    }

    void send(Context ctx) {
        ctx.disableCompression();
        boolean zip = String.valueOf(ctx.header("Accept-Encoding")).contains("gzip");
        if (zip) {
            ctx.header("Content-Encoding", "gzip");
        }
        ctx.contentType("application/json").result(zip ? zipped : plain);
    }

    private static byte[] zip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (GZIPOutputStream zip = new Quick(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The first reader waits for the compression: a quick one costs a tenth more bytes and half the time. */
    private static final class Quick extends GZIPOutputStream {
        Quick(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED + 2);
        }
    }
}
