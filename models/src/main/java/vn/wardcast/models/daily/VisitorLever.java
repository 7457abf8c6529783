package vn.wardcast.models.daily;

import java.time.LocalDate;
import vn.wardcast.models.LeverFault;

/** One thing that somebody asks "what if" about visitors. */
public sealed interface VisitorLever {

    /** So many percent more (below 0: fewer) from a day on, -90 to 300. */
    record Growth(LocalDate from, double percent) implements VisitorLever {
        public Growth {
            LeverFault.check(
                    percent >= -90 && percent <= 300,
                    "visitors",
                    percent,
                    "-90 đến 300 phần trăm",
                    "-90 to 300 percent");
        }
    }

    /** A festival: so many percent more on its days, -90 to 1,000; at most 31 days. Measured uplifts stand in /festivals. */
    record Festival(LocalDate from, LocalDate to, double percent) implements VisitorLever {
        public Festival {
            LeverFault.check(
                    percent >= -90 && percent <= 1000,
                    "festival",
                    percent,
                    "-90 đến 1000 phần trăm",
                    "-90 to 1000 percent");
            LeverFault.check(
                    !to.isBefore(from) && !to.isAfter(from.plusDays(30)),
                    "festival",
                    from + ".." + to,
                    "1 đến 31 ngày",
                    "1 to 31 days");
        }
    }

    /** The next time of a festival of the calendar begins on another day. */
    record Move(String festival, LocalDate to) implements VisitorLever {}

    /** A day is crowded from so many visitors on, 10 to a million; of one place, or {@code total}. */
    record Capacity(String breakdown, double visitors) implements VisitorLever {
        public Capacity {
            LeverFault.check(
                    visitors >= 10 && visitors <= 1e6,
                    "capacity",
                    visitors,
                    "10 đến 1000000 khách một ngày",
                    "10 to 1000000 visitors a day");
        }
    }

    /** How many times as many come on {@code day} as without the levers. */
    static double factor(Iterable<? extends VisitorLever> levers, LocalDate day) {
        double factor = 1;
        for (VisitorLever lever : levers) {
            if (lever instanceof Growth growth && !day.isBefore(growth.from())) {
                factor *= 1 + growth.percent() / 100;
            } else if (lever instanceof Festival festival
                    && !day.isBefore(festival.from())
                    && !day.isAfter(festival.to())) {
                factor *= 1 + festival.percent() / 100;
            }
        }
        return factor;
    }
}
