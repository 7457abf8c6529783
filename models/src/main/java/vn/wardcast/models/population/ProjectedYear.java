package vn.wardcast.models.population;

/**
 * One year to come. Of last year's residents, {@code births - deaths + netMigration} more.
 *
 * @param residents expected at its end
 * @param births expected to be residents at the end of the year
 * @param deaths expected during it
 * @param netMigration who comes minus who goes, and what the other two got wrong
 * @param horizon years ahead, from 1
 */
public record ProjectedYear(
        AgePyramid residents,
        double births,
        double deaths,
        double netMigration,
        int horizon,
        CohortComponent.Spread spread) {

    private static final double Z80 = 1.281552;
    private static final double Z95 = 1.959964;

    /** An interval. */
    public record Range(double low, double high) {}

    /** Of one sex and age group. */
    public Range ofGroup(int sex, int group, int percent) {
        return around(residents.count(sex, group), percent, 1);
    }

    /** Of one age group, both sexes. */
    public Range ofGroup(int group, int percent) {
        return around(residents.count(0, group) + residents.count(1, group), percent, 0.5);
    }

    /** Of all of one sex. */
    public Range ofSex(int sex, int percent) {
        return around(residents.total(sex), percent, 1.0 / AgePyramid.GROUPS.size());
    }

    /** Of everybody. */
    public Range ofAll(int percent) {
        return around(residents.total(), percent, 0.5 / AgePyramid.GROUPS.size());
    }

    /**
     * Errors of all together add up in one direction; those of groups, of which {@code share} remains, half so: an age that draws people
     * goes on drawing them. Counting few people varies by itself.
     */
    private Range around(double expected, int percent, double share) {
        double drift = spread.total() * horizon;
        double walk = horizon + horizon * horizon / 4.0;
        double variance = drift * drift + share * spread.group() * spread.group() * walk + 1 / Math.max(1, expected);
        double width = spread.widening() * (percent == 80 ? Z80 : Z95) * Math.sqrt(variance);
        return new Range(expected * Math.exp(-width), expected * Math.exp(width));
    }
}
