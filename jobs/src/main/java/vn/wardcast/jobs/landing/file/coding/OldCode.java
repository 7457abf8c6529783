package vn.wardcast.jobs.landing.file.coding;

import java.util.Locale;
import java.util.Optional;

/** A way to write Vietnamese that shows as other characters until it is decoded. */
public enum OldCode {
    TCVN3 {
        @Override
        Optional<String> decoded(String shown) {
            return Optional.of(Tcvn3.decode(shown));
        }
    },
    VNI {
        @Override
        Optional<String> decoded(String shown) {
            return Optional.of(Vni.decode(shown));
        }
    },
    TWICE_UTF8 {
        @Override
        Optional<String> decoded(String shown) {
            return TwiceUtf8.decode(shown);
        }
    };

    abstract Optional<String> decoded(String shown);

    /** What the characters mean; empty where they cannot be this code. Plain text means itself in all of them. */
    public Optional<String> decode(String shown) {
        return isPlain(shown) ? Optional.of(shown) : decoded(shown);
    }

    /** The code in which the letters of a font are written: .VnTime holds TCVN3, VNI-Times holds VNI. */
    public static Optional<OldCode> ofFont(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith(".vn")) {
            return Optional.of(TCVN3);
        }
        return lower.startsWith("vni-") || lower.startsWith("vni ") ? Optional.of(VNI) : Optional.empty();
    }

    /** Whether a font draws capitals for small letters, as .VnTimeH does. */
    public static boolean isCapitalFont(String name) {
        return name.length() > 3 && name.toLowerCase(Locale.ROOT).startsWith(".vn") && name.endsWith("H");
    }

    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }
}
