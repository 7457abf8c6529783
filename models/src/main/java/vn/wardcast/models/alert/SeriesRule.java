package vn.wardcast.models.alert;

import java.io.Serializable;
import java.util.Optional;

/** A rule on the values of a series, one per period, NaN where none is known. A period is judged from itself and earlier ones. */
public interface SeriesRule extends Serializable {

    /** What it says of period {@code t}; empty where a value that it needs is missing. */
    Optional<Signal> at(double[] values, int t);

    /** Whether what came later bears out that it alerted at {@code t}; empty while that is not known. */
    Optional<Boolean> confirmed(double[] values, int t);

    /** How many periods in a row up to the last one it alerts; 0: it does not alert now. */
    default int spell(double[] values) {
        int periods = 0;
        while (periods < values.length
                && at(values, values.length - 1 - periods)
                        .filter(Signal::raised)
                        .isPresent()) {
            periods++;
        }
        return periods;
    }

    /** How often it alerted in the past and was borne out. */
    default Record record(double[] values) {
        long judged = 0;
        long alerts = 0;
        long falseAlerts = 0;
        for (int t = 0; t < values.length; t++) {
            Optional<Signal> signal = at(values, t);
            Optional<Boolean> confirmed = confirmed(values, t);
            if (signal.isPresent() && confirmed.isPresent()) {
                judged++;
                alerts += signal.get().raised() ? 1 : 0;
                falseAlerts += signal.get().raised() && !confirmed.get() ? 1 : 0;
            }
        }
        return new Record(judged, alerts, falseAlerts);
    }

    /**
     * Past alerts.
     *
     * @param judged periods at which the rule could be asked and what came later is known
     * @param alerts of those, with an alert
     * @param falseAlerts of those, not borne out
     */
    record Record(long judged, long alerts, long falseAlerts) implements Serializable {

        public static final Record NONE = new Record(0, 0, 0);

        public Record plus(Record other) {
            return new Record(judged + other.judged, alerts + other.alerts, falseAlerts + other.falseAlerts);
        }
    }
}
