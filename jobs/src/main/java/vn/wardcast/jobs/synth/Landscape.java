package vn.wardcast.jobs.synth;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;

/** The land of a part by use, in hundredths of a hectare: whole numbers, so that nothing is lost when it changes use. */
final class Landscape {

    static final String DWELLINGS = "OTC";
    private static final String URBAN_DWELLINGS = "ODT";
    private static final String RURAL_DWELLINGS = "ONT";

    private static final int CELLS_PER_KM2 = 10_000;
    private static final int BASE_YEAR = 2009;
    static final List<ParameterFile.Row> USES = ParameterFile.rows("land-uses.csv");
    private static final List<ParameterFile.Row> CHANGES = ParameterFile.rows("land-changes.csv");

    private final World world;

    Landscape(World world) {
        this.world = world;
    }

    /** Land by code of a unit at 31/12: the parts added up. */
    Map<String, Long> at(Unit unit, int year) {
        Map<String, Long> land = new TreeMap<>();
        for (Part part : unit.parts()) {
            at(part, year).forEach((code, area) -> land.merge(code, area, Long::sum));
        }
        return land;
    }

    /** What a plan made a year before wants at 31/12: the usual changes, {@code ambition} times as large. */
    Map<String, Long> planned(Unit unit, int year, double ambition) {
        Map<String, Long> land = new TreeMap<>();
        for (Part part : unit.parts()) {
            Map<String, Long> planned = at(part, year - 1);
            change(planned, part, (from, to) -> ambition);
            planned.values().removeIf(area -> area == 0);
            planned.forEach((code, area) -> land.merge(code, area, Long::sum));
        }
        return land;
    }

    private Map<String, Long> at(Part part, int year) {
        Map<String, Long> land = base(part);
        for (int y = BASE_YEAR + 1; y <= year; y++) {
            int of = y;
            change(
                    land,
                    part,
                    (from, to) ->
                            world.dice("land change", part.key(), from, to, of).gamma(3) / 3);
        }
        land.values().removeIf(area -> area == 0);
        return land;
    }

    private Map<String, Long> base(Part part) {
        double[] weights = USES.stream().mapToDouble(use -> weight(use, part)).toArray();
        long[] areas = Shares.divide(area(part), weights);
        Map<String, Long> land = new TreeMap<>();
        for (int i = 0; i < areas.length; i++) {
            land.merge(codeOf(USES.get(i).text("code"), part), areas[i], Long::sum);
        }
        return land;
    }

    /** The areas of the parts add up to the area of the commune of today. */
    private long area(Part part) {
        List<Part> parts = world.parts(part.today().commune());
        long whole = StrictMath.round(part.today().constant("area_km2") * CELLS_PER_KM2);
        long[] areas =
                Shares.divide(whole, parts.stream().mapToDouble(Part::area).toArray());
        for (int p = 0; p < areas.length; p++) {
            if (parts.get(p).key().equals(part.key())) {
                return areas[p];
            }
        }
        throw new IllegalStateException("Cannot find part %s in its commune".formatted(part.key()));
    }

    private double weight(ParameterFile.Row use, Part part) {
        double noise = world.dice("land", part.key(), use.text("code")).noise(0.25);
        return use.number(part.today().column(use)) * pull(use.text("class"), part) * noise;
    }

    /** Where people live closer together there is more built land and less field. */
    private static double pull(String useClass, Part part) {
        Region region = part.today().region();
        return switch (useClass) {
            case "core" -> StrictMath.pow(part.people() / part.area(), 0.6);
            case "hill" -> region == Region.DELTA || region == Region.SOUTH ? 0 : 1;
            default -> 1;
        };
    }

    private void change(Map<String, Long> land, Part part, ToDoubleBiFunction<String, String> luckOf) {
        for (ParameterFile.Row change : CHANGES) {
            String from = change.text("from");
            String to = codeOf(change.text("to"), part);
            double rate = change.number(part.today().kind().column()) / 100;
            double luck = luckOf.applyAsDouble(from, to);
            long left = land.getOrDefault(from, 0L);
            long area = Math.min(left, StrictMath.round(left * rate * luck));
            land.merge(from, -area, Long::sum);
            land.merge(to, area, Long::sum);
        }
    }

    /** Dwelling land is named by the place as it was registered: the merger alone renames no land. */
    private static String codeOf(String code, Part part) {
        if (!code.equals(DWELLINGS)) {
            return code;
        }
        return part.old().town() ? URBAN_DWELLINGS : RURAL_DWELLINGS;
    }

    static String name(String code) {
        return switch (code) {
            case URBAN_DWELLINGS -> "Đất ở tại đô thị";
            case RURAL_DWELLINGS -> "Đất ở tại nông thôn";
            default ->
                USES.stream()
                        .filter(use -> use.text("code").equals(code))
                        .findFirst()
                        .orElseThrow()
                        .text("name");
        };
    }
}
