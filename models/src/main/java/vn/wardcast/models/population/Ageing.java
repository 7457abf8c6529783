package vn.wardcast.models.population;

/** Survivors of a year, a year older, before anybody is born, comes or goes. */
final class Ageing {

    private static final double FIFTH = 0.2;
    private static final double LEAST = 0.1;
    private static final double MOST = 0.3;

    private final double[][] aged;
    private final double deaths;

    private Ageing(double[][] aged, double deaths) {
        this.aged = aged;
        this.deaths = deaths;
    }

    static Ageing of(AgePyramid residents, Mortality mortality) {
        int groups = AgePyramid.GROUPS.size();
        double[][] aged = new double[AgePyramid.SEXES.size()][groups];
        double deaths = 0;
        for (int sex = 0; sex < aged.length; sex++) {
            for (int group = 0; group < groups; group++) {
                double survivors = residents.count(sex, group) * mortality.survival(sex, group);
                double older = group == groups - 1 ? 0 : survivors * oldestShare(residents, sex, group);
                deaths += residents.count(sex, group) - survivors;
                aged[sex][group] += survivors - older;
                if (group < groups - 1) {
                    aged[sex][group + 1] += older;
                }
            }
        }
        return new Ageing(aged, deaths);
    }

    /**
     * The share of a five-year group that is in its oldest year: a fifth, more where the next group is larger than the one before. Ages
     * are taken to lie on the straight line between the neighbouring groups.
     */
    private static double oldestShare(AgePyramid residents, int sex, int group) {
        double own = residents.count(sex, group);
        if (own == 0 || group == 0 || group >= AgePyramid.GROUPS.size() - 2) {
            return FIFTH;
        }
        double slope = (residents.count(sex, group + 1) - residents.count(sex, group - 1)) / 50;
        return Math.max(LEAST, Math.min(MOST, FIFTH + 2 * slope / own));
    }

    double count(int sex, int group) {
        return aged[sex][group];
    }

    double deaths() {
        return deaths;
    }
}
