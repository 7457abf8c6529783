package vn.wardcast.models.outbreak;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import vn.wardcast.models.outbreak.Verdict.Level;

/**
 * One disease in one unit, watched through its whole history: the verdict of every week or month by what was known then, the spell
 * that lasts now, and how the rules would have done.
 */
public final class DiseaseWatch {

    /** From this probability on a forecast counts as an alarm in a trial. */
    private static final double LIKELY = .5;

    private static final double NAIVE_TIMES = 2;

    private final CaseHistory history;
    private final Map<Integer, CaseHistory> byYear = new HashMap<>();
    private final TreeMap<Slot, Verdict> verdicts = new TreeMap<>();
    private final CountForecast forecast;

    /**
     * @param history without epidemic years: they are found year by year ({@link EpidemicYears})
     * @param lastComplete whether the newest week or month was over when it was reported
     */
    public DiseaseWatch(CaseHistory history, boolean lastComplete) {
        if (history.counts().isEmpty()) {
            throw new IllegalArgumentException("Cannot watch a disease without any count");
        }
        this.history = history;
        Slot last = last();
        history.counts()
                .keySet()
                .forEach(slot -> verdicts.put(
                        slot, Circular15.endemic(seenIn(slot.year()), slot, lastComplete || !slot.equals(last))));
        forecast = last.window() == Window.MONTH ? new CountForecast(history) : null;
    }

    public Slot last() {
        return history.counts().lastKey();
    }

    public Verdict now() {
        return verdicts.get(last());
    }

    public NavigableMap<Slot, Verdict> verdicts() {
        return Collections.unmodifiableNavigableMap(verdicts);
    }

    /** Whether the newest period is the first one after an epidemic (Điều 16.3b). */
    public boolean isOver() {
        return isOver(last());
    }

    /** The same of a period of the past. */
    public boolean isOver(Slot slot) {
        Verdict before = verdicts.get(back(slot));
        return Circular15.over(
                level(before).filter(each -> each == Level.EPIDEMIC).isPresent(), verdicts.get(slot));
    }

    /** The first period of the unbroken spell of warning or epidemic that lasts now; a gap or an unknown level breaks it. */
    public Optional<Slot> since() {
        Slot since = null;
        for (Slot slot = last(); isRaised(verdicts.get(slot)); slot = back(slot)) {
            since = slot;
        }
        return Optional.ofNullable(since);
    }

    /** Mean + 2 SD of a period as known from the years before. */
    public Optional<Double> epidemicLevel(Slot slot) {
        return levels(slot).map(Levels::epidemic);
    }

    /** The levels of a period, past or to come, as known from the years before. */
    public Optional<Levels> levels(Slot slot) {
        return Circular15.levels(seenIn(slot.year()), slot);
    }

    /** The cases of a month as forecast at the end of the month before; empty for weeks. */
    public Optional<NegativeBinomial> forecast(Slot month) {
        return forecast == null ? Optional.empty() : forecast.of(month);
    }

    /** The probability that a month is above its level of epidemic, as known at the end of the month before. */
    public Optional<Double> probability(Slot month) {
        return epidemicLevel(month).flatMap(level -> forecast(month).map(cases -> cases.probabilityAbove(level)));
    }

    /** What can raise alarms on history. */
    public enum Rule {
        /** Điều 16.1b, epidemic years stepped over. */
        TT15_EPIDEMIC,
        /** The same of the last five years, whatever happened in them. */
        TT15_ALL_YEARS,
        /** Mean + 1 SD (22.1b), at the size of a month. */
        TT15_WARNING,
        /** Naive: more than twice the same month of the year before. */
        TWICE_LAST_YEAR,
        /** The probability of passing the level of 16.1b was at least one half a month before. */
        FORECAST
    }

    /** Months that every rule can judge: rules are compared on the same ones. */
    public Map<Rule, TreeMap<Slot, Boolean>> alarms() {
        Map<Rule, TreeMap<Slot, Boolean>> alarms = new java.util.EnumMap<>(Rule.class);
        for (Rule rule : Rule.values()) {
            alarms.put(rule, new TreeMap<>());
        }
        for (Slot slot : verdicts.keySet()) {
            Optional<Level> letter = level(verdicts.get(slot));
            Optional<Level> plain = level(Circular15.endemic(history, slot, true));
            Optional<Count> yearBefore = history.at(slot.in(slot.year() - 1));
            Optional<Double> probability = probability(slot);
            if (letter.isPresent() && plain.isPresent() && yearBefore.isPresent() && probability.isPresent()) {
                double cases = history.at(slot).orElseThrow().least();
                alarms.get(Rule.TT15_EPIDEMIC).put(slot, letter.get() == Level.EPIDEMIC);
                alarms.get(Rule.TT15_ALL_YEARS).put(slot, plain.get() == Level.EPIDEMIC);
                alarms.get(Rule.TT15_WARNING).put(slot, letter.get() != Level.NONE);
                alarms.get(Rule.TWICE_LAST_YEAR)
                        .put(slot, cases > NAIVE_TIMES * yearBefore.get().most());
                alarms.get(Rule.FORECAST).put(slot, probability.get() >= LIKELY);
            }
        }
        return alarms;
    }

    /** The outbreaks of this history as seen years later. */
    public Hindsight hindsight() {
        return new Hindsight(history);
    }

    private CaseHistory seenIn(int year) {
        return byYear.computeIfAbsent(year, y -> history.withEpidemicYears(EpidemicYears.before(y, history)));
    }

    private static boolean isRaised(Verdict verdict) {
        return level(verdict).filter(level -> level != Level.NONE).isPresent();
    }

    private static Optional<Level> level(Verdict verdict) {
        return verdict instanceof Verdict.Reached reached ? Optional.of(reached.level()) : Optional.empty();
    }

    private static Slot back(Slot slot) {
        return Slot.of(slot.window(), slot.firstDay().minusDays(1));
    }
}
