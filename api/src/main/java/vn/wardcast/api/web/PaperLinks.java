package vn.wardcast.api.web;

import io.javalin.http.Context;
import io.nayuki.qrcodegen.QrCode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import vn.wardcast.api.http.Trouble;

/** {@code /qr.svg?address=…}: the address of one of our pages as a QR code, so that a sheet of paper leads back to it. */
public final class PaperLinks {

    /** What a telephone still reads at 18 mm. */
    private static final int LONGEST = 400;

    /** Modules of white around the code, as its standard asks for. */
    private static final int QUIET = 4;

    public void svg(Context ctx) {
        String address = ctx.queryParam("address");
        if (address == null || address.length() > LONGEST || !isPage(address)) {
            throw Trouble.BAD_PARAMETER.in(
                    "address",
                    "address phải là địa chỉ đầy đủ của một trang, dài nhất %d ký tự".formatted(LONGEST),
                    "Cannot draw this address; give the whole address of a page, %d characters at most"
                            .formatted(LONGEST));
        }
        Asset.of("qr.svg", draw(QrCode.encodeText(address, QrCode.Ecc.MEDIUM)).getBytes(StandardCharsets.UTF_8))
                .send(ctx, Assets.FOREVER);
    }

    private static boolean isPage(String address) {
        try {
            URI page = URI.create(address);
            return ("http".equals(page.getScheme()) || "https".equals(page.getScheme()))
                    && page.getAuthority() != null
                    && Pages.PATHS.contains(page.getPath());
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    /** One path: rows of squares that touch, without seams between them. */
    private static String draw(QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int end = x;
                while (code.getModule(end, y)) {
                    end++;
                }
                if (end > x) {
                    path.append("M%d %dh%dv1H%dz".formatted(x + QUIET, y + QUIET, end - x, x + QUIET));
                    x = end;
                }
            }
        }
        int side = code.size + 2 * QUIET;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%1$d\" viewBox=\"0 0 %1$d %1$d\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h%1$dv%1$dH0z\"/><path d=\"%2$s\"/></svg>"
                .formatted(side, path);
    }
}
