package vn.wardcast.models.outbreak;

/**
 * What the cases of a week or month are held against.
 *
 * @param mean of the five last years without an epidemic
 * @param deviation their sample standard deviation (n - 1)
 */
public record Levels(double mean, double deviation) {

    /** From here on a warning (Điều 22.1b). */
    public double warning() {
        return mean + deviation;
    }

    /** Above this an epidemic (Điều 16.1b). */
    public double epidemic() {
        return mean + 2 * deviation;
    }
}
