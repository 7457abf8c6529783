package vn.wardcast.models.target;

/**
 * What is taken for known of the movement of a quantity before anything is reported of it.
 *
 * @param months the drift is 0, as firmly as so many months of reports would say, above 0
 * @param reports the usual step of the {@link Scale} counts as much as so many reports, above 0
 */
public record Prior(double months, double reports) {

    /** Of a quantity that stands where it is until it is moved. Its values were there before there was evidence (docs/targets.md). */
    public static final Prior LEVEL = new Prior(3, 3);

    public Prior {
        if (!(months > 0) || !(reports > 0)) {
            throw new IllegalArgumentException(
                    "Cannot assume a standstill of %s months and %s reports: both above 0".formatted(months, reports));
        }
    }
}
