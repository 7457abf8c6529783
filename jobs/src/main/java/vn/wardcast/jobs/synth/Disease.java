package vn.wardcast.jobs.synth;

import java.util.List;

/** A notifiable disease: how much of it there is in a region, when, and how unevenly. */
record Disease(String name, ParameterFile.Row parameters) {

    static final List<Disease> ALL = ParameterFile.rows("diseases.csv").stream()
            .map(row -> new Disease(row.text("disease"), row))
            .toList();

    /** Cases a month among the people, in a year without an outbreak of its own. */
    double usual(Region region, int month, double people) {
        String months = region == Region.SOUTH || region == Region.CENTRAL ? "months_south" : "months_north";
        return people
                / 100_000
                * parameters.number(region.column())
                / 12
                * parameters.numbers(months)[month - 1];
    }

    double dispersion() {
        return parameters.number("k");
    }

    double deathRate() {
        return parameters.number("deaths");
    }

    /** An outbreak takes a province for a year; the other years are so much quieter that the mean holds. */
    double year(Dice dice) {
        double chance = parameters.number("outbreak_chance");
        double times = parameters.number("outbreak_times");
        double quiet = 1 / (1 - chance + chance * times);
        return dice.chance(chance) ? quiet * times : quiet;
    }
}
