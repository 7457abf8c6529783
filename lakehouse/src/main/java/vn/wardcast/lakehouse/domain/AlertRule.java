package vn.wardcast.lakehouse.domain;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.wardcast.lakehouse.Phrase;

/**
 * When somebody should be told: an entry of {@code alerts:} in domain.yaml. Each kind has fields of its own, so that a contract cannot
 * say what no rule reads.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AlertRule.Threshold.class, name = "threshold"),
    @JsonSubTypes.Type(value = AlertRule.Change.class, name = "change"),
    @JsonSubTypes.Type(value = AlertRule.Chance.class, name = "chance"),
    @JsonSubTypes.Type(value = AlertRule.Late.class, name = "late"),
    @JsonSubTypes.Type(value = AlertRule.Outbreak.class, name = "outbreak"),
    @JsonSubTypes.Type(value = AlertRule.Standstill.class, name = "standstill"),
    @JsonSubTypes.Type(value = AlertRule.Due.class, name = "due")
})
public sealed interface AlertRule extends Serializable {

    /** How soon somebody should look. */
    enum Severity {
        @JsonProperty("info")
        INFO,
        @JsonProperty("warning")
        WARNING,
        @JsonProperty("serious")
        SERIOUS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far an outbreak has come. */
    enum Level {
        @JsonProperty("warning")
        WARNING,
        @JsonProperty("epidemic")
        EPIDEMIC;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What it is called. */
    Phrase name();

    Severity severity();

    /** The word after {@code kind:}. */
    default String kind() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /**
     * A value beyond a fixed bound.
     *
     * @param indicator key of an indicator of the domain
     * @param breakdown one of its breakdowns
     * @param frequency of its periods
     * @param above alerts above this value; null: no upper bound
     * @param below alerts below this value; null: no lower bound
     */
    record Threshold(
            Phrase name,
            Severity severity,
            String indicator,
            String breakdown,
            String frequency,
            Double above,
            Double below)
            implements AlertRule {
        public Threshold {
            breakdown = breakdown == null ? Indicator.TOTAL : breakdown;
            need(name, severity, "a threshold", indicator, frequency);
            if ((above == null) == (below == null)) {
                throw new IllegalArgumentException(
                        "Cannot use the alert '%s': give above or below, one of them".formatted(name.vi()));
            }
        }

        @Override
        public void check(String domain, Map<String, Indicator> indicators) {
            AlertRule.checkSeries(this, domain, indicator, breakdown, frequency, indicators);
        }
    }

    /**
     * A change against the same season of the year before: the sum of the last periods over the sum of the same ones then.
     *
     * @param over periods summed together
     * @param falls alerts when it fell by at least this many percent; null: not
     * @param rises alerts when it rose by at least this many percent; null: not
     * @param unusual how many times its usual spread the change must lie away from its usual size, where five earlier changes are
     *     known; 0: the percentage alone decides
     * @param least sums below this, then and now, are too small to speak of
     */
    record Change(
            Phrase name,
            Severity severity,
            String indicator,
            String breakdown,
            String frequency,
            int over,
            Double falls,
            Double rises,
            double unusual,
            double least)
            implements AlertRule {
        public Change {
            breakdown = breakdown == null ? Indicator.TOTAL : breakdown;
            over = over == 0 ? 1 : over;
            need(name, severity, "a change", indicator, frequency);
            if (falls == null && rises == null
                    || falls != null && (falls <= 0 || falls > 100)
                    || rises != null && rises <= 0
                    || over < 1
                    || unusual < 0
                    || least < 0) {
                throw new IllegalArgumentException(
                        "Cannot use the alert '%s': give falls (above 0, at most 100) or rises (above 0) in percent, over of 1 or more, unusual and least not below 0"
                                .formatted(name.vi()));
            }
        }

        @Override
        public void check(String domain, Map<String, Indicator> indicators) {
            AlertRule.checkSeries(this, domain, indicator, breakdown, frequency, indicators);
        }
    }

    /**
     * An event of {@code forecast.chance} that is likely enough.
     *
     * @param indicator key of the indicator the event is about
     * @param breakdown only events of this one of its breakdowns; null: of any
     * @param thresholdOf what set the threshold of the event: plan, crowd, ...; {@code target} also means each {@code target:X}
     * @param probability from which on it alerts, 0-1
     * @param less alerts when the probability is at most {@code probability} instead
     */
    record Chance(
            Phrase name,
            Severity severity,
            String indicator,
            String breakdown,
            @JsonProperty("threshold_of") String thresholdOf,
            double probability,
            boolean less)
            implements AlertRule {
        public Chance {
            need(name, severity, "a chance", indicator, thresholdOf);
            if (!(probability > 0 && probability < 1)) {
                throw new IllegalArgumentException(
                        "Cannot use the alert '%s': its probability %s is not between 0 and 1"
                                .formatted(name.vi(), probability));
            }
        }

        @Override
        public void check(String domain, Map<String, Indicator> indicators) {
            List<String> breakdowns =
                    AlertRule.find(this, domain, indicator, indicators).breakdowns();
            if (breakdown != null && !breakdowns.contains(breakdown)) {
                throw new IllegalArgumentException("Cannot use the alert '%s': indicator '%s' has no breakdown '%s'"
                        .formatted(name.vi(), indicator, breakdown));
            }
        }
    }

    /**
     * A figure that was promised and did not come.
     *
     * @param days days after the promised day on which it begins
     */
    record Late(Phrase name, Severity severity, int days) implements AlertRule {
        public Late {
            need(name, severity, "lateness", "", "");
            if (days < 1) {
                throw new IllegalArgumentException(
                        "Cannot use the alert '%s': days must be 1 or more".formatted(name.vi()));
            }
        }
    }

    /**
     * The outbreak rules of Thông tư 15/2026/TT-BYT on cases by disease.
     *
     * @param indicator key of the indicator that counts cases by the dimension disease
     * @param level which level alerts: warning (at or above mean + 1 SD and not an epidemic) or epidemic (above mean + 2 SD)
     * @param endemic diseases that are endemic, to which the rules of means apply; the others count linked cases
     */
    record Outbreak(Phrase name, Severity severity, String indicator, Level level, List<String> endemic)
            implements AlertRule {
        public Outbreak {
            need(name, severity, "an outbreak", indicator, level == null ? null : "");
            endemic = endemic == null ? List.of() : List.copyOf(endemic);
            if (endemic.isEmpty()) {
                throw new IllegalArgumentException(
                        "Cannot use the alert '%s': it must say which diseases are endemic".formatted(name.vi()));
            }
        }

        @Override
        public void check(String domain, Map<String, Indicator> indicators) {
            AlertRule.checkSeries(this, domain, indicator, "disease", "month", indicators);
        }
    }

    /** A project of the year's capital plan without a payment for 90 days. */
    record Standstill(Phrase name, Severity severity) implements AlertRule {
        public Standstill {
            need(name, severity, "a standstill", "", "");
        }
    }

    /**
     * The day of an entry of the plans: a target, a milestone or a report.
     *
     * @param within days before the day on which it begins; null: it does not speak of what comes
     * @param after days after the day on which it begins, where the month of the day was not reported; null: it does not speak of what
     *     is over
     */
    record Due(Phrase name, Severity severity, Integer within, Integer after) implements AlertRule {
        public Due {
            need(name, severity, "a day", "", "");
            if ((within == null) == (after == null) || within != null && within < 1 || after != null && after < 1) {
                throw new IllegalArgumentException(
                        "Cannot use the alert '%s': give within or after, one of them, in days of 1 or more"
                                .formatted(name.vi()));
            }
        }
    }

    /** Holds the rule against the indicators of its domain, by full id. */
    default void check(String domain, Map<String, Indicator> indicators) {}

    private static void checkSeries(
            AlertRule rule,
            String domain,
            String indicator,
            String breakdown,
            String frequency,
            Map<String, Indicator> indicators) {
        if (!find(rule, domain, indicator, indicators).breakdowns().contains(breakdown)) {
            throw new IllegalArgumentException("Cannot use the alert '%s': indicator '%s' has no breakdown '%s'"
                    .formatted(rule.name().vi(), indicator, breakdown));
        }
        if (!List.of("year", "quarter", "month", "week", "day").contains(frequency)) {
            throw new IllegalArgumentException(
                    "Cannot use the alert '%s': frequency '%s' is none of year, quarter, month, week, day"
                            .formatted(rule.name().vi(), frequency));
        }
    }

    private static Indicator find(AlertRule rule, String domain, String key, Map<String, Indicator> indicators) {
        Indicator found = indicators.get(domain + "." + key);
        if (found == null) {
            throw new IllegalArgumentException("Cannot use the alert '%s': there is no indicator '%s.%s'"
                    .formatted(rule.name().vi(), domain, key));
        }
        return found;
    }

    private static void need(Phrase name, Severity severity, String what, String first, String second) {
        if (name == null || severity == null || first == null || second == null) {
            throw new IllegalArgumentException(
                    "Cannot use the alert '%s': %s needs name, severity and the fields of its kind (docs/alerts.md)"
                            .formatted(name == null ? "?" : name.vi(), what));
        }
    }
}
