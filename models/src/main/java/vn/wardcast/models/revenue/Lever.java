package vn.wardcast.models.revenue;

import java.time.LocalDate;
import vn.wardcast.models.LeverFault;

/** One thing that somebody asks "what if" about the revenue of a unit. Amounts in đồng; months by their first day. */
public sealed interface Lever {

    /** The nodes it is about: {@code total}, {@code item=1700} or {@code item=1700;sub_item=1701}. */
    String breakdown();

    /** A node as people write it: {@code total}, {@code 1700} or {@code 1700/1701}. */
    static String written(String breakdown) {
        return breakdown.replace(";sub_item=", "/").replace("item=", "");
    }

    /** So many percent more (below 0: less) than forecast from a month on, -90 to 200. */
    record Growth(String breakdown, LocalDate from, double percent) implements Lever {
        public Growth {
            LeverFault.check(
                    percent >= -90 && percent <= 200, "growth", percent, "-90 đến 200 phần trăm", "-90 to 200 percent");
        }
    }

    /** What is expected from a month on comes some months later, 1 to 24: an auction of land that is put off. */
    record Delay(String breakdown, LocalDate from, int months) implements Lever {
        public Delay {
            LeverFault.check(months >= 1 && months <= 24, "delay", months, "1 đến 24 tháng", "1 to 24 months");
        }
    }

    /**
     * An amount that comes in one month besides what is forecast, or is lost (below 0); up to 100,000 billion đồng either way. No more
     * can be lost than is expected.
     */
    record OneOff(String breakdown, LocalDate month, double amount) implements Lever {
        private static final double MOST = 1e14;

        public OneOff {
            LeverFault.check(
                    Math.abs(amount) >= 1 && Math.abs(amount) <= MOST,
                    "amount",
                    amount,
                    "1 đến 1e14 đồng, âm hoặc dương",
                    "1 to 1e14 đồng, either sign");
        }
    }

    /** Nothing comes any more from a month on: a tax that is abolished. */
    record End(String breakdown, LocalDate from) implements Lever {}

    /** Another plan for the running year, 1 đồng to 100,000 billion. Changes what is asked for, not what comes. */
    record Plan(String breakdown, double amount) implements Lever {
        private static final double MOST = 1e14;

        public Plan {
            LeverFault.check(amount >= 1 && amount <= MOST, "plan", amount, "1 đến 1e14 đồng", "1 to 1e14 đồng");
        }
    }
}
