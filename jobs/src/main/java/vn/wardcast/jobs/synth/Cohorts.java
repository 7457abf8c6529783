package vn.wardcast.jobs.synth;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The people of a commune by single year of age at 31/12: everybody grows a year older each year, some die, some move. Built
 * around 2025, whose age groups are known, and carried back and forth from there.
 */
final class Cohorts {

    static final int AGES = 100;

    private static final int BASE_YEAR = 2025;
    private static final List<ParameterFile.Row> AGE_SHARES = ParameterFile.rows("ages.csv");
    private static final Map<Integer, Double> BIRTH_INDEX = ParameterFile.rows("births.csv").stream()
            .collect(Collectors.toMap(row -> Integer.valueOf(row.text("year")), row -> row.number("index")));

    private final Profile profile;
    private final double[] base;
    private final double[] keep = new double[AGES];
    private final Map<Integer, double[]> years = new ConcurrentHashMap<>();

    Cohorts(Profile profile) {
        this.profile = profile;
        this.base = base(profile);
        for (int age = 0; age < AGES; age++) {
            keep[age] = (1 - mortality(age)) * (1 + profile.constant("migration") / 1000 * mobility(age));
        }
    }

    /** People by age at the end of the year. */
    double[] people(int year) {
        return years.computeIfAbsent(year, this::compute);
    }

    double total(int year) {
        double total = 0;
        for (double people : people(year)) {
            total += people;
        }
        return total;
    }

    private double[] compute(int year) {
        double[] people = new double[AGES];
        for (int age = 0; age < AGES; age++) {
            people[age] = year <= BASE_YEAR ? before(age, BASE_YEAR - year) : after(age, year - BASE_YEAR);
        }
        return people;
    }

    /** Those who were {@code age} then, seen from what is left of them now. */
    private double before(int age, int years) {
        int last = Math.min(age + years, AGES - 1);
        double people = base[last];
        for (int a = age; a < last; a++) {
            people /= keep[a];
        }
        return people;
    }

    private double after(int age, int years) {
        boolean bornLater = age < years;
        double people = bornLater ? births(BASE_YEAR + years - age) : base[age - years];
        for (int a = bornLater ? 0 : age - years; a < age; a++) {
            people *= keep[a];
        }
        return people;
    }

    private double births(int year) {
        return profile.constant("population")
                * profile.constant("birth_rate")
                / 1000
                * birthIndex(year)
                / birthIndex(BASE_YEAR);
    }

    private static double birthIndex(int year) {
        return BIRTH_INDEX.getOrDefault(year, 1.0);
    }

    /** Five-year groups spread over single years by the births of each year; the open group fades out. */
    private static double[] base(Profile profile) {
        double[] shares = new double[AgeGroup.COUNT];
        for (int group = 0; group < AgeGroup.COUNT; group++) {
            double youth = group < 4 ? profile.constant("youth") : 1;
            shares[group] = AGE_SHARES.get(group).number(profile.region().column()) * youth;
        }
        double[] people = new double[AGES];
        for (int group = 0; group < AgeGroup.COUNT; group++) {
            spread(people, group, shares);
        }
        return scaled(people, profile.constant("population"));
    }

    private static void spread(double[] people, int group, double[] shares) {
        int first = AgeGroup.firstAge(group);
        int last = AgeGroup.lastAge(group);
        double sum = 0;
        for (int age = first; age <= last; age++) {
            people[age] = slope(age, group, shares) * birthIndex(BASE_YEAR - age);
            sum += people[age];
        }
        for (int age = first; age <= last; age++) {
            people[age] *= shares[group] / sum;
        }
    }

    /** Groups lean towards their neighbours, so that no school year stands on a cliff between two of them. */
    private static double slope(int age, int group, double[] shares) {
        if (group == AgeGroup.OPEN) {
            return StrictMath.pow(0.84, age - AgeGroup.firstAge(group));
        }
        int fromMiddle = age - AgeGroup.firstAge(group) - 2;
        int neighbour = group + Integer.signum(fromMiddle);
        if (neighbour < 0 || neighbour >= AgeGroup.OPEN) {
            return shares[group];
        }
        return shares[group] + (shares[neighbour] - shares[group]) * Math.abs(fromMiddle) / 5;
    }

    private static double[] scaled(double[] people, double total) {
        double sum = 0;
        for (double p : people) {
            sum += p;
        }
        for (int age = 0; age < people.length; age++) {
            people[age] *= total / sum;
        }
        return people;
    }

    /** Gompertz with an infant hump: near the death rates of 7 in a thousand all told. */
    private static double mortality(int age) {
        double infant = age == 0 ? 0.012 : 0;
        return Math.min(0.5, infant + 0.0006 + 0.00004 * StrictMath.exp(0.095 * age));
    }

    /** Who moves: the young, and small children with them. */
    private static double mobility(int age) {
        if (age >= 18 && age < 35) {
            return 2.4;
        }
        return age < 6 ? 1.2 : 0.5;
    }

    /** More boys are born, more old women are left. */
    static double maleShare(int age) {
        return age < 45 ? 0.525 - 0.025 * age / 45 : Math.max(0.3, 0.5 - 0.12 * (age - 45) / 35);
    }
}
