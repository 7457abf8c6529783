package vn.wardcast.api.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A finished file as an answer: whole or in part, with its digest, so that a pull can stop and go on.
 *
 * @param file where it is
 * @param bytes its size
 * @param sha256 of the whole file, hexadecimal
 * @param mediaType its type
 * @param name the name it is saved under
 */
public record FileAnswer(Path file, long bytes, String sha256, String mediaType, String name) {

    public void send(Context ctx) throws IOException {
        ctx.disableCompression();
        ctx.header("ETag", tag())
                .header("Cache-Control", "no-cache")
                .header("Accept-Ranges", "bytes")
                .header("Repr-Digest", "sha-256=:%s:".formatted(base64()))
                .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(name))
                .contentType(mediaType);
        if (new EntityTag(tag()).isKnownTo(ctx)) {
            ctx.status(304);
            return;
        }
        Optional<ByteRange> range = isStillTheSame(ctx) ? findRange(ctx) : Optional.empty();
        range.ifPresent(part ->
                ctx.status(206).header("Content-Range", "bytes %d-%d/%d".formatted(part.first(), part.last(), bytes)));
        write(ctx, range.orElse(new ByteRange(0, bytes - 1)));
    }

    private void write(Context ctx, ByteRange part) throws IOException {
        ctx.res().setContentLengthLong(part.length());
        if (ctx.method() == HandlerType.HEAD) {
            return;
        }
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(part.first());
        ctx.result(new Limited(in, part.length()));
    }

    private Optional<ByteRange> findRange(Context ctx) {
        try {
            return ByteRange.find(ctx.header("Range"), bytes);
        } catch (Refusal refusal) {
            ctx.header("Content-Range", "bytes */" + bytes);
            throw refusal;
        }
    }

    /** A client that goes on with a download says which file it began; another one is sent from its beginning. */
    private boolean isStillTheSame(Context ctx) {
        String begun = ctx.header("If-Range");
        return begun == null || begun.equals(tag());
    }

    private String tag() {
        return '"' + sha256 + '"';
    }

    private String base64() {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
    }

    /** The first bytes of a stream. */
    private static final class Limited extends FilterInputStream {
        private long left;

        Limited(InputStream in, long length) {
            super(in);
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            if (left == 0) {
                return -1;
            }
            left--;
            return super.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = super.read(buffer, offset, (int) Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        }
    }
}
