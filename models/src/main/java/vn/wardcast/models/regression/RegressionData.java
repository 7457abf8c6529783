package vn.wardcast.models.regression;

import java.util.Arrays;

/** Rows of a design with the values they explain, and how to learn from the first of them. */
final class RegressionData {

    private final CalendarDesign design;
    private final double[] values;
    private final double[][] rows;
    private final double[] scales;

    RegressionData(CalendarDesign design, double[] values) {
        this.design = design;
        this.values = values;
        this.rows = new double[values.length][];
        Arrays.setAll(rows, t -> design.row(t, values.length));
        this.scales = scales();
    }

    int length() {
        return values.length;
    }

    double value(int index) {
        return values[index];
    }

    /** Learns from the first {@code known} values. */
    LinearPath learned(int known, PenaltySearch.Setting setting) {
        var centred = centred(known);
        return centred.smoothed(centred.plain(setting, new double[scales.length]), setting.smoothing());
    }

    Centred centred(int known) {
        return new Centred(known);
    }

    /** Standard deviations of the columns; 1 for a column that never changes. */
    private double[] scales() {
        var scales = new double[design.width()];
        for (int j = 0; j < scales.length; j++) {
            int column = j;
            double mean = Arrays.stream(rows)
                    .mapToDouble(row -> row[column])
                    .average()
                    .orElse(0);
            double squares = Arrays.stream(rows)
                    .mapToDouble(row -> (row[column] - mean) * (row[column] - mean))
                    .average()
                    .orElse(0);
            scales[j] = squares < 1e-12 ? 1 : Math.sqrt(squares);
        }
        return scales;
    }

    /** Mean products of the first rows, made once for all penalties. */
    final class Centred {
        private final int known;
        private final double[] means;
        private final double mean;
        private final double spread;
        private final double[][] products;
        private final double[] withTarget;

        private Centred(int known) {
            this.known = known;
            this.means = new double[scales.length];
            this.products = new double[scales.length][scales.length];
            this.mean = Arrays.stream(values, 0, known).average().orElse(0);
            this.spread = Math.sqrt(Arrays.stream(values, 0, known)
                            .map(value -> (value - mean) * (value - mean))
                            .average()
                            .orElse(0))
                    + 1e-12;
            for (int t = 0; t < known; t++) {
                for (int j = 0; j < means.length; j++) {
                    means[j] += rows[t][j] / known;
                }
            }
            addProducts();
            this.withTarget = withTarget();
        }

        private void addProducts() {
            var row = new double[means.length];
            for (int t = 0; t < known; t++) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = (rows[t][j] - means[j]) / scales[j];
                }
                for (int j = 0; j < row.length; j++) {
                    // festivals are rarely on: most rows are mostly zero
                    if (row[j] != 0) {
                        for (int k = 0; k <= j; k++) {
                            products[j][k] += row[j] * row[k] / known;
                        }
                    }
                }
            }
            for (int j = 0; j < row.length; j++) {
                for (int k = 0; k < j; k++) {
                    products[k][j] = products[j][k];
                }
            }
        }

        int width() {
            return means.length;
        }

        /**
         * Without smoothing.
         *
         * @param start standardised coefficients to begin with; holds the solution afterwards
         */
        LinearPath plain(PenaltySearch.Setting setting, double[] start) {
            return solved(setting, start);
        }

        private double[] withTarget() {
            var sums = new double[means.length];
            for (int t = 0; t < known; t++) {
                double value = (values[t] - mean) / spread / known;
                for (int j = 0; j < sums.length; j++) {
                    sums[j] += value * (rows[t][j] - means[j]) / scales[j];
                }
            }
            return sums;
        }

        private LinearPath solved(PenaltySearch.Setting setting, double[] start) {
            new ElasticNet(products, withTarget).solve(setting.penalty(), setting.mix(), start);
            var coefficients = new double[start.length];
            double intercept = mean;
            for (int j = 0; j < start.length; j++) {
                coefficients[j] = start[j] * spread / scales[j];
                intercept -= coefficients[j] * means[j];
            }
            return new LinearPath(design, intercept, coefficients, known, 0);
        }

        /** Carries on what the regression leaves, smoothed. */
        LinearPath smoothed(LinearPath path, double smoothing) {
            double level = 0;
            for (int t = 0; t < known; t++) {
                level += smoothing * (values[t] - path.at(rows[t]) - level);
            }
            return new LinearPath(design, path.intercept(), path.coefficients(), known, level);
        }
    }
}
