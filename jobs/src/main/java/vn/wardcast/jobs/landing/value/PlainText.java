package vn.wardcast.jobs.landing.value;

import java.util.Collection;

/** A text in {@linkplain Glyphs plain} characters that remembers where each of them stood. */
final class PlainText {

    private static final char HIDDEN = '•';

    private final String original;
    private final String plain;
    private final int[] places;

    PlainText(String original) {
        this.original = original;
        this.places = new int[original.length()];
        StringBuilder shapes = new StringBuilder(original.length());
        for (int i = 0; i < original.length(); i++) {
            if (Glyphs.isVisible(original.charAt(i))) {
                places[shapes.length()] = i;
                shapes.append(Glyphs.one(original.charAt(i)));
            }
        }
        this.plain = shapes.toString();
    }

    String plain() {
        return plain;
    }

    /** A stretch of the plain text. */
    record Stretch(int start, int end) {}

    /** The original without the letters and digits of these stretches. */
    String hiding(Collection<Stretch> stretches) {
        StringBuilder shown = new StringBuilder(original);
        for (Stretch stretch : stretches) {
            for (int i = places[stretch.start()]; i <= places[stretch.end() - 1]; i++) {
                if (Character.isLetterOrDigit(shown.charAt(i))) {
                    shown.setCharAt(i, HIDDEN);
                }
            }
        }
        return shown.toString();
    }
}
