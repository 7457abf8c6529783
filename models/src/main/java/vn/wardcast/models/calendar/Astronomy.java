package vn.wardcast.models.calendar;

/**
 * Where sun and moon are, after Meeus (1998), Astronomical Algorithms, second edition, chapters 25 and 49. Times are Julian
 * days of universal time. New moons are right within half a minute, the sun within a hundredth of a degree (a quarter of an
 * hour), from 1900 to 2100. StrictMath, so that a date never depends on the processor.
 */
final class Astronomy {

    private static final double EPOCH_2000 = 2451545;
    private static final double DAYS_PER_CENTURY = 36525;
    private static final double MOONS_PER_CENTURY = 1236.85;
    private static final double SECONDS_PER_DAY = 86400;

    /** Size in days; how often M (sun), M' (moon) and F (latitude) enter the angle; powers of the eccentricity. */
    private static final double[][] MOON_TERMS = {
        {-0.40720, 0, 1, 0, 0},
        {0.17241, 1, 0, 0, 1},
        {0.01608, 0, 2, 0, 0},
        {0.01039, 0, 0, 2, 0},
        {0.00739, -1, 1, 0, 1},
        {-0.00514, 1, 1, 0, 1},
        {0.00208, 2, 0, 0, 2},
        {-0.00111, 0, 1, -2, 0},
        {-0.00057, 0, 1, 2, 0},
        {0.00056, 1, 2, 0, 1},
        {-0.00042, 0, 3, 0, 0},
        {0.00042, 1, 0, 2, 1},
        {0.00038, 1, 0, -2, 1},
        {-0.00024, -1, 2, 0, 1},
        {-0.00007, 2, 1, 0, 0},
        {0.00004, 0, 2, -2, 0},
        {0.00004, 3, 0, 0, 0},
        {0.00003, 1, 1, -2, 0},
        {0.00003, 0, 2, 2, 0},
        {-0.00003, 1, 1, 2, 0},
        {0.00003, -1, 1, 2, 0},
        {-0.00002, -1, 1, -2, 0},
        {-0.00002, 1, 3, 0, 0},
        {0.00002, 0, 4, 0, 0}
    };

    /** Pull of the planets: size in days, angle at the first moon, degrees per moon. */
    private static final double[][] PLANET_TERMS = {
        {0.000325, 299.77, 0.107408},
        {0.000165, 251.88, 0.016321},
        {0.000164, 251.83, 26.651886},
        {0.000126, 349.42, 36.412478},
        {0.000110, 84.66, 18.206239},
        {0.000062, 141.74, 53.303771},
        {0.000060, 207.14, 2.453732},
        {0.000056, 154.84, 7.306860},
        {0.000047, 34.52, 27.261239},
        {0.000042, 207.19, 0.121824},
        {0.000040, 291.34, 1.844379},
        {0.000037, 161.72, 24.198154},
        {0.000035, 239.56, 25.513099},
        {0.000023, 331.55, 3.592518}
    };

    private Astronomy() {}

    /** Moment of a new moon; number 0 is that of 6 January 2000. */
    static double newMoon(int moon) {
        double century = moon / MOONS_PER_CENTURY;
        double square = century * century;
        double mean = 2451550.09766 + 29.530588861 * moon + 0.00015437 * square;
        double moment = mean + moonTerms(moon, century) + planetTerms(moon);
        return moment - clockDrift(century) / SECONDS_PER_DAY;
    }

    private static double moonTerms(int moon, double century) {
        double square = century * century;
        double eccentricity = 1 - 0.002516 * century - 0.0000074 * square;
        double sun = 2.5534 + 29.10535670 * moon - 0.0000014 * square;
        double moonAngle = 201.5643 + 385.81693528 * moon + 0.0107582 * square;
        double latitude = 160.7108 + 390.67050284 * moon - 0.0016118 * square;
        double node = 124.7746 - 1.56375588 * moon + 0.0020672 * square;
        double sum = -0.00017 * sine(node);
        for (double[] term : MOON_TERMS) {
            double angle = term[1] * sun + term[2] * moonAngle + term[3] * latitude;
            sum += term[0] * StrictMath.pow(eccentricity, term[4]) * sine(angle);
        }
        return sum;
    }

    private static double planetTerms(int moon) {
        double sum = 0;
        for (double[] term : PLANET_TERMS) {
            sum += term[0] * sine(term[1] + term[2] * moon);
        }
        return sum;
    }

    /** Apparent longitude of the sun in degrees, 0 to 360; 0 at the spring equinox. */
    static double solarLongitude(double julianDay) {
        double century = (julianDay - EPOCH_2000) / DAYS_PER_CENTURY;
        double square = century * century;
        double mean = 280.46646 + 36000.76983 * century + 0.0003032 * square;
        double anomaly = 357.52911 + 35999.05029 * century - 0.0001537 * square;
        double centre = (1.914602 - 0.004817 * century - 0.000014 * square) * sine(anomaly)
                + (0.019993 - 0.000101 * century) * sine(2 * anomaly)
                + 0.000289 * sine(3 * anomaly);
        double longitude = mean + centre - 0.00569 - 0.00478 * sine(125.04 - 1934.136 * century);
        return longitude - 360 * Math.floor(longitude / 360);
    }

    /** Seconds by which dynamical time is ahead of the clock: nearly 64 in 2000, slower growth since. */
    private static double clockDrift(double century) {
        return 63.8 + (century < 0 ? 80 : 30) * century;
    }

    private static double sine(double degrees) {
        return StrictMath.sin(StrictMath.toRadians(degrees));
    }
}
