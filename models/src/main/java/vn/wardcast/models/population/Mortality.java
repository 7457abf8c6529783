package vn.wardcast.models.population;

/**
 * Yearly probabilities of dying by sex and age group: Gompertz's law (1825; the hazard grows exponentially with age) with a higher one
 * in the first years of life, scaled so that a population has the crude death rate it is known to have.
 *
 * <p>The shape is an assumption (growth of 9.5 % a year of age, men half as often again as women); the level is measured. What the shape
 * gets wrong at an age is taken up by that age's net migration in {@link CohortComponent}.
 */
final class Mortality {

    private static final double GROWTH = 0.095;
    private static final double BASE = 3e-5;
    private static final double EARLY = 0.0025;
    /** Women, men. */
    private static final double[] SEX = {0.8, 1.2};

    private static final double OLDEST = 85;
    private static final double MOST = 1e3;

    private final double[][] dying;

    private Mortality(double[][] dying) {
        this.dying = dying;
    }

    /** @param deathRate deaths per resident and year, such as 0.007; from 0 to below 0.1 */
    static Mortality of(AgePyramid residents, double deathRate) {
        if (!(deathRate >= 0 && deathRate < 0.1)) {
            throw new IllegalArgumentException(
                    "Cannot use a death rate of %s: must be from 0 to below 0.1".formatted(deathRate));
        }
        double low = 0;
        double high = MOST;
        // Deaths grow with the scale: halve until it is found.
        for (int step = 0; step < 100; step++) {
            double middle = (low + high) / 2;
            if (deaths(residents, middle) < deathRate * residents.total()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new Mortality(dying(low));
    }

    private static double[][] dying(double scale) {
        double[][] dying = new double[SEX.length][AgePyramid.GROUPS.size()];
        for (int sex = 0; sex < SEX.length; sex++) {
            for (int group = 0; group < dying[sex].length; group++) {
                double age = group == dying[sex].length - 1 ? OLDEST : 5 * group + 2.5;
                double hazard = (group == 0 ? EARLY : BASE * Math.exp(GROWTH * age)) * SEX[sex] * scale;
                dying[sex][group] = 1 - Math.exp(-hazard);
            }
        }
        return dying;
    }

    private static double deaths(AgePyramid residents, double scale) {
        double[][] dying = dying(scale);
        double deaths = 0;
        for (int sex = 0; sex < SEX.length; sex++) {
            for (int group = 0; group < dying[sex].length; group++) {
                deaths += dying[sex][group] * residents.count(sex, group);
            }
        }
        return deaths;
    }

    /** Probability of living through a year, 0 to 1. */
    double survival(int sex, int group) {
        return 1 - dying[sex][group];
    }
}
