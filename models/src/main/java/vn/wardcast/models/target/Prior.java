package vn.wardcast.models.target;

/**
 * What is taken for known of the movement of a quantity before anything is reported of it. Both were learned, with the steps of
 * {@link Scale}, on targets of public series whose deadlines lie before those that the model is scored on (docs/targets.md).
 *
 * @param months the drift is 0, as firmly as so many months of reports would say, above 0
 * @param reports the usual step of the {@link Scale} counts as much as so many reports, above 0
 */
public record Prior(double months, double reports) {

    /** Of a quantity that stands where it is until it is moved: a movement is believed in full only after years. */
    public static final Prior STANDING = new Prior(12, 1);

    /** Of a count that begins anew each year: what two reports show goes on. */
    public static final Prior COUNTED_ANEW = new Prior(1, 1);

    public Prior {
        if (!(months > 0) || !(reports > 0)) {
            throw new IllegalArgumentException(
                    "Cannot assume a standstill of %s months and %s reports: both above 0".formatted(months, reports));
        }
    }
}
