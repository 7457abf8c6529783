package vn.wardcast.models.regression;

import java.util.stream.IntStream;
import smile.data.DataFrame;
import smile.data.type.DataTypes;
import smile.data.type.StructField;
import smile.data.type.StructType;

/** Which earlier values a row shows: the last few and those around one season before. */
record LagTable(int[] lags, int season) {

    static final String TARGET = "change";
    private static final int NEAREST = 4;

    static LagTable forSeason(int season, int length) {
        int[] near = IntStream.rangeClosed(1, Math.min(NEAREST, length / 4)).toArray();
        IntStream far = season > NEAREST && length > 2 * season + NEAREST
                ? IntStream.of(season - 1, season, season + 1)
                : IntStream.empty();
        return new LagTable(IntStream.concat(IntStream.of(near), far).distinct().toArray(), season);
    }

    /** One row per value that has all its lags; the target is the first column. */
    DataFrame table(double[] values) {
        int first = first();
        var rows = new double[values.length - first][];
        for (int t = first; t < values.length; t++) {
            double[] features = row(values, t);
            rows[t - first] = new double[features.length];
            System.arraycopy(features, 0, rows[t - first], 0, features.length);
            rows[t - first][0] = values[t] - base(values, t);
        }
        return DataFrame.of(rows, names());
    }

    /** Features of one row; the place of the target is empty. */
    double[] row(double[] values, int t) {
        double base = base(values, t);
        var row = new double[lags.length + 1];
        for (int i = 0; i < lags.length; i++) {
            row[i + 1] = values[t - lags[i]] - base;
        }
        return row;
    }

    /** Mean of the season before, from which all values of a row are measured. */
    double base(double[] values, int t) {
        int span = Math.min(Math.max(season, 2), t);
        double sum = 0;
        for (int i = 1; i <= span; i++) {
            sum += values[t - i];
        }
        return sum / span;
    }

    StructType schema() {
        return new StructType(IntStream.range(0, lags.length + 1)
                .mapToObj(i -> new StructField(names()[i], DataTypes.DoubleType))
                .toArray(StructField[]::new));
    }

    private int first() {
        return Math.max(IntStream.of(lags).max().orElse(1), 1);
    }

    private String[] names() {
        var names = new String[lags.length + 1];
        names[0] = TARGET;
        for (int i = 0; i < lags.length; i++) {
            names[i + 1] = "lag_" + lags[i];
        }
        return names;
    }
}
