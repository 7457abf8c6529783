package vn.wardcast.models.calendar;

/**
 * Which days around a festival are looked at, counted from its first day.
 *
 * @param first and last: the days that may differ from ordinary ones
 * @param breakFrom to {@code breakTo}: people are off whatever weekday it is, so the value stands for itself
 * @param exactFrom to {@code exactTo}: each day has a value of its own; those outside share it with the week around
 * @param weeks ordinary weeks before and after, to compare with
 */
record ProfileShape(int first, int last, int breakFrom, int breakTo, int exactFrom, int exactTo, int weeks) {

    /** Three weeks on each side: shopping and travel begin early, and the country is slow to return. */
    static final ProfileShape LUNAR_NEW_YEAR = new ProfileShape(-20, 20, -2, 5, -3, 6, 8);

    private static final int HALF_WEEK = 3;

    /** A great festival fills its town for more than a week before. */
    private static final int RAMP = 10;

    /** A festival with more days in the calendar than it has years comes every month. */
    private static final int MOST_YEARLY = LunarCalendar.LAST_YEAR - LunarCalendar.FIRST_YEAR + 1;

    static ProfileShape of(Festival festival) {
        int end = festival.length() - 1;
        int first = festival.days().size() > MOST_YEARLY ? -HALF_WEEK : -RAMP;
        return new ProfileShape(first, end + HALF_WEEK, 0, end, -HALF_WEEK, end + HALF_WEEK, 4);
    }

    /** The same days without a break: weekdays count on all of them. */
    ProfileShape withoutBreak() {
        return new ProfileShape(first, last, 1, 0, exactFrom, exactTo, weeks);
    }

    int size() {
        return last - first + 1;
    }

    boolean holds(long day) {
        return first <= day && day <= last;
    }

    boolean isBreak(long day) {
        return breakFrom <= day && day <= breakTo;
    }

    /** How many days the profile and the weeks to compare with reach from the first day of the festival. */
    int reach() {
        return Math.max(-first, last) + 1 + 7 * weeks;
    }

    /** Days without a value of their own get the mean of the week around, on their side of the festival. */
    double[] smoothed(double[] profile) {
        var smooth = profile.clone();
        for (int day = first; day <= last; day++) {
            if (day < exactFrom) {
                smooth[day - first] =
                        mean(profile, Math.max(first, day - HALF_WEEK), Math.min(exactFrom - 1, day + HALF_WEEK));
            } else if (day > exactTo) {
                smooth[day - first] =
                        mean(profile, Math.max(exactTo + 1, day - HALF_WEEK), Math.min(last, day + HALF_WEEK));
            }
        }
        return smooth;
    }

    private double mean(double[] profile, int from, int to) {
        double sum = 0;
        for (int day = from; day <= to; day++) {
            sum += profile[day - first];
        }
        return sum / (to - from + 1);
    }
}
