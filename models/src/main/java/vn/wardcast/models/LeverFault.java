package vn.wardcast.models;

/** A lever of a what-if that cannot be used: which one, with which value, and what may be written, in Vietnamese and English. */
public final class LeverFault extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String vi;
    private final String en;

    public LeverFault(String vi, String en) {
        super(vi + " · " + en);
        this.vi = vi;
        this.en = en;
    }

    /** @throws LeverFault with the value and the range in both languages, unless it {@code holds} */
    public static void check(boolean holds, String lever, Object value, String rangeVi, String rangeEn) {
        if (!holds) {
            throw new LeverFault(
                    "%s = %s ngoài giới hạn: phải là %s".formatted(lever, value, rangeVi),
                    "Cannot use lever %s = %s: must be %s".formatted(lever, value, rangeEn));
        }
    }

    public String vi() {
        return vi;
    }

    public String en() {
        return en;
    }
}
