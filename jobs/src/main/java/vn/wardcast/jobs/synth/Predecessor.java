package vn.wardcast.jobs.synth;

/** A commune of 30/06/2025 that went into a commune of today, whole or in part. */
record Predecessor(String code, String name, boolean whole) {

    /** Phường and thị trấn; dwellings there stand on urban land. */
    boolean town() {
        return name.startsWith("Phường") || name.startsWith("Thị trấn");
    }

    /** Five island districts had no communes, so no commune filed for them; their codes have three digits. */
    boolean filedForms() {
        return code.length() == 5;
    }

    /** The name without the word for its kind; kept whole where the rest is a number ("Phường 1"). */
    String shortName() {
        String bare = name.replaceFirst("^(Phường|Xã|Thị trấn|Huyện) ", "");
        return Character.isDigit(bare.charAt(0)) ? name : bare;
    }

    /** As listed in units.csv: {@code 02203 Phường Minh Xuân}, with ~ before it when only a part went. */
    static Predecessor parse(String text) {
        boolean whole = !text.startsWith("~");
        String entry = whole ? text : text.substring(1);
        int space = entry.indexOf(' ');
        return new Predecessor(entry.substring(0, space), entry.substring(space + 1), whole);
    }
}
