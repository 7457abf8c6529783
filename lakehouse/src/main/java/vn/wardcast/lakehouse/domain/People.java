package vn.wardcast.lakehouse.domain;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How an indicator counts people. A count from 1 to below the floor is kept from readers, and with it whatever would give it away.
 *
 * @param floor the smallest count that is shown; 0 is shown too
 * @param counts which columns of the formula count people, and which: {@code girls: pupils sex=female}. Columns of different
 *     gold tables that count the same people name the same fact, so that one never gives the other away. Left out: the value
 *     column, under its own name
 * @param with instead of both: the indicator of the same domain whose counts of people this one would tell (money paid at a fixed
 *     rate a head): its values are hidden where those are
 */
public record People(int floor, LinkedHashMap<String, String> counts, String with) {

    private static final Pattern FACT = Pattern.compile("[a-z][a-z0-9_]*( [a-z][a-z0-9_]*=\\S+)*");

    /** A reader knows that a hidden small count lies between 1 and the floor; below 3 that leaves one number only. */
    private static final int LOWEST_FLOOR = 3;

    /**
     * Whom a column counts.
     *
     * @param name a name for the people, the same wherever they are counted in the domain
     * @param at the part of them, by dimension
     */
    public record Fact(String name, SortedMap<String, String> at) {

        static Fact parse(String text) {
            if (!FACT.matcher(text).matches()) {
                throw new IllegalArgumentException(
                        "Cannot tell whom '%s' counts: write a name, or a name and its part: pupils sex=female"
                                .formatted(text));
            }
            String[] words = text.split(" ");
            SortedMap<String, String> at = new TreeMap<>();
            for (int i = 1; i < words.length; i++) {
                String[] part = words[i].split("=", 2);
                at.put(part[0], part[1]);
            }
            return new Fact(words[0], at);
        }
    }

    public People {
        counts = counts == null ? new LinkedHashMap<>() : new LinkedHashMap<>(counts);
        if (with != null && (floor != 0 || !counts.isEmpty())) {
            throw new IllegalArgumentException(
                    "Cannot hide values with those of '%s' by a floor of their own".formatted(with));
        }
        if (with == null && floor < LOWEST_FLOOR) {
            throw new IllegalArgumentException("Cannot hide counts below %d: a floor is at least %d, or the mark itself"
                            .formatted(floor, LOWEST_FLOOR)
                    + " tells the count");
        }
        counts.values().forEach(Fact::parse);
    }

    /** The same for an indicator of these columns; {@code per} may be null. */
    People of(String value, String per) {
        if (with != null) {
            return this;
        }
        LinkedHashMap<String, String> known = new LinkedHashMap<>(counts);
        if (known.isEmpty()) {
            known.put(value, value);
        }
        for (String column : known.keySet()) {
            if (!column.equals(value) && !column.equals(per)) {
                throw new IllegalArgumentException(
                        "Cannot count people in column '%s': the indicator is made of %s and %s"
                                .formatted(column, value, per));
            }
        }
        return new People(floor, known, null);
    }

    /** The same with the full id of its leader. */
    People led(String leader) {
        return new People(floor, counts, leader);
    }

    /** Whom this column counts; empty when it does not count people. */
    public Optional<Fact> findFact(String column) {
        return Optional.ofNullable(column).map(counts::get).map(Fact::parse);
    }

    /** The id of the indicator that decides for this one, if one does. */
    public Optional<String> findLeader() {
        return Optional.ofNullable(with);
    }
}
