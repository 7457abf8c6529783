package vn.wardcast.models.outbreak;

/** What a count of cases covers: the ISO week (22.1b counts from Monday) or the calendar month (16.1b counts from its first day). */
public enum Window {
    WEEK(53),
    MONTH(12);

    private final int most;

    Window(int most) {
        this.most = most;
    }

    /** Whether a period of this number can exist in some year. */
    boolean has(int number) {
        return number >= 1 && number <= most;
    }
}
