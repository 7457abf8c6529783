package vn.wardcast.api.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import vn.wardcast.api.lake.Publication;

/**
 * A place in a list of one publication. Clients hand it back as they got it.
 *
 * @param publication the publication the list belongs to
 * @param offset entries before this place
 * @param limit entries a page
 */
public record Cursor(long publication, int offset, int limit) {

    private static final int MOST = 500;

    /** One page and the cursor of the next, null on the last page. */
    public record Page<T>(List<T> items, int total, String next) {}

    public static Cursor from(Parameters parameters, Publication publication) {
        int limit = parameters.whole("limit", 50, 1, MOST);
        int offset =
                parameters.find("cursor").map(text -> offset(text, publication)).orElse(0);
        return new Cursor(publication.number(), offset, limit);
    }

    public <T> Page<T> page(List<T> all) {
        int from = Math.min(offset, all.size());
        int to = Math.min(from + limit, all.size());
        return new Page<>(all.subList(from, to), all.size(), to < all.size() ? text(to) : null);
    }

    /** The page that was cut out of a list of {@code total} entries already. */
    public <T> Page<T> page(List<T> items, int total) {
        int to = offset + items.size();
        return new Page<>(items, total, to < total && !items.isEmpty() ? text(to) : null);
    }

    private String text(int place) {
        byte[] plain = (publication + ":" + place).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    private static int offset(String text, Publication publication) {
        String plain = decode(text);
        if (!plain.matches("\\d{1,18}:\\d{1,9}")) {
            throw Parameters.bad("cursor", "không phải con trỏ của danh sách này", "not a cursor of this list");
        }
        String[] parts = plain.split(":");
        if (Long.parseLong(parts[0]) != publication.number()) {
            throw Trouble.STALE_CURSOR.in(
                    "cursor",
                    "Đã có bản công bố %d; đọc lại danh sách từ đầu".formatted(publication.number()),
                    "Publication %d has appeared; read the list from its beginning".formatted(publication.number()));
        }
        return Integer.parseInt(parts[1]);
    }

    private static String decode(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
