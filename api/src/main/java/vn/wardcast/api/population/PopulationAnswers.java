package vn.wardcast.api.population;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.wardcast.api.http.Parameters;
import vn.wardcast.api.http.Question;
import vn.wardcast.api.http.Trouble;
import vn.wardcast.api.lake.LakeView;
import vn.wardcast.api.series.Meta;
import vn.wardcast.api.sql.Rows.Row;
import vn.wardcast.api.units.Unit;
import vn.wardcast.api.units.UnitDirectory;
import vn.wardcast.api.units.UnitView;
import vn.wardcast.api.units.Units;

/** {@code /population}: residents by age and sex in the years to come. */
public final class PopulationAnswers {

    /** Residents of one sex and age; null where few people are expected, or nothing is said. */
    record Group(
            String sex,
            String ageGroup,
            Double mean,
            @JsonProperty("lo_80") Double lo80,
            @JsonProperty("hi_80") Double hi80,
            @JsonProperty("lo_95") Double lo95,
            @JsonProperty("hi_95") Double hi95,
            String suppression) {
        static Group of(Row row) {
            return new Group(
                    row.text("sex"),
                    row.text("age_group"),
                    row.decimal("mean"),
                    row.decimal("lo_80"),
                    row.decimal("hi_80"),
                    row.decimal("lo_95"),
                    row.decimal("hi_95"),
                    row.text("suppression"));
        }
    }

    /** One year: residents of the year before, births less deaths and net migration more. */
    record Year(int year, int horizon, Double births, Double deaths, Double netMigration, List<Group> groups) {
        static Year of(List<Row> rows) {
            Row all = rows.stream()
                    .filter(row -> row.text("sex").equals("total")
                            && row.text("age_group").equals("total"))
                    .findFirst()
                    .orElseThrow();
            return new Year(
                    all.small("year"),
                    all.small("horizon"),
                    all.decimal("births"),
                    all.decimal("deaths"),
                    all.decimal("net_migration"),
                    rows.stream().map(Group::of).toList());
        }
    }

    /** The projection of one unit; no years where the reason says why. */
    record Answer(
            UnitView unit,
            int baseYear,
            int yearsKnown,
            String model,
            String reason,
            boolean synthetic,
            boolean bridged,
            List<Year> years,
            String run,
            Meta.Version publication) {}

    private static final String SQL = """
            SELECT run_id, year, sex, age_group, mean, lo_80, hi_80, lo_95, hi_95, births, deaths, net_migration, base_year, years_known, horizon,
                   model, origin, reason, suppression
            FROM forecast.population
            WHERE domain = 'population' AND unit_id = ? AND (? = 'all' OR sex = 'total' AND age_group = 'total')
            ORDER BY year, CASE sex WHEN 'total' THEN 0 WHEN 'female' THEN 1 ELSE 2 END,
                     CASE age_group WHEN 'total' THEN -1 WHEN '80+' THEN 80 ELSE CAST(split_part(age_group, '-', 1) AS INTEGER) END
            """;

    private static final String AGES = "ages";
    private static final List<String> CHOICES = List.of("all", "total");

    private final Units units;

    public PopulationAnswers(Units units) {
        this.units = units;
    }

    public Object answer(Question question, LakeView view) {
        Parameters parameters = Parameters.of(question, "unit", AGES);
        UnitDirectory directory = units.directory(view);
        Unit unit = directory.unit("unit", parameters.required("unit"));
        List<Row> rows =
                view.engine().query(SQL, List.of(unit.unitId(), parameters.either(AGES, "all", CHOICES))).stream()
                        .toList();
        if (rows.isEmpty()) {
            throw Trouble.NO_FORECAST.because(
                    "Chưa có dân cư theo tuổi và giới của %s.".formatted(unit.nameIn("vi")),
                    "There are no residents by age and sex of %s yet.".formatted(unit.nameIn("en")));
        }
        Row first = rows.get(0);
        String origin = first.text("origin");
        return new Answer(
                UnitView.of(unit, directory),
                first.small("base_year"),
                first.small("years_known"),
                first.text("model"),
                first.text("reason"),
                origin.equals("synthetic"),
                origin.equals("bridged"),
                years(rows),
                first.text("run_id"),
                Meta.Version.of(view.publication()));
    }

    private static List<Year> years(List<Row> rows) {
        Map<Integer, List<Row>> byYear = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> row.small("horizon") > 0)
                .forEach(row -> byYear.computeIfAbsent(row.small("year"), year -> new ArrayList<>())
                        .add(row));
        return byYear.values().stream().map(Year::of).toList();
    }
}
