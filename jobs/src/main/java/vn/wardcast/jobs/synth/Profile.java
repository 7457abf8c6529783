package vn.wardcast.jobs.synth;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one commune of today is like: the constants its series grow from. */
record Profile(Commune commune, Kind kind, Map<String, Double> constants) {

    private static final List<ParameterFile.Row> PARAMETERS = ParameterFile.rows("constants.csv");

    static Profile of(Commune commune, long seed) {
        Kind kind = Kind.of(commune, Dice.of(seed, "kind", commune.code()));
        Map<String, Double> constants = new HashMap<>();
        for (ParameterFile.Row row : PARAMETERS) {
            String parameter = row.text("parameter");
            Dice dice = Dice.of(seed, "constant", commune.code(), parameter);
            constants.put(parameter, draw(row.text(column(row, commune, kind)), constants, dice));
        }
        return new Profile(commune, kind, Map.copyOf(constants));
    }

    /** A named commune has a column of its own. */
    private static String column(ParameterFile.Row row, Commune commune, Kind kind) {
        return row.has(commune.code()) ? commune.code() : kind.column();
    }

    private static double draw(String cell, Map<String, Double> known, Dice dice) {
        boolean perThousand = cell.endsWith("‰");
        String[] range = (perThousand ? cell.substring(0, cell.length() - 1) : cell).split("\\.\\.");
        double low = Double.parseDouble(range[0]);
        double value = range.length == 1 ? low : dice.between(low, Double.parseDouble(range[1]));
        return perThousand ? value * known.get("population") / 1000 : value;
    }

    double constant(String parameter) {
        Double value = constants.get(parameter);
        if (value == null) {
            throw new IllegalArgumentException("Cannot find constant '%s' of %s".formatted(parameter, commune.name()));
        }
        return value;
    }

    int count(String parameter) {
        return (int) Math.round(constant(parameter));
    }

    Region region() {
        return commune.region();
    }

    /** The column of a table by kind that speaks of this commune. */
    String column(ParameterFile.Row row) {
        return column(row, commune, kind);
    }
}
