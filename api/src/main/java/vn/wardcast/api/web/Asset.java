package vn.wardcast.api.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import vn.wardcast.api.http.Hash;

/** A file of the page, ready to send: as it is and, where that is smaller, compressed once and for all. */
record Asset(String mediaType, byte[] plain, byte[] zipped, String hash) {

    static Asset of(String name, byte[] bytes) {
        byte[] zipped = isText(name) ? zip(bytes) : bytes;
        return new Asset(MediaTypes.of(name), bytes, zipped.length < bytes.length ? zipped : null, Hash.sha256(bytes));
    }

    void send(Context ctx, String cacheControl) {
        boolean zip =
                zipped != null && String.valueOf(ctx.header("Accept-Encoding")).contains("gzip");
        String tag = "\"%s%s\"".formatted(hash.substring(0, 32), zip ? "-gz" : "");
        ctx.disableCompression();
        ctx.header("ETag", tag).header("Cache-Control", cacheControl).header("Vary", "Accept-Encoding");
        if (tag.equals(ctx.header("If-None-Match"))) {
            ctx.status(304);
            return;
        }
        if (zip) {
            ctx.header("Content-Encoding", "gzip");
        }
        ctx.contentType(mediaType).result(zip ? zipped : plain);
    }

    private static boolean isText(String name) {
        return !name.endsWith(".woff2") && !name.endsWith(".png");
    }

    private static byte[] zip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
