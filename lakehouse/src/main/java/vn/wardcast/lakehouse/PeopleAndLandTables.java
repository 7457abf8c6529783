package vn.wardcast.lakehouse;

import static org.apache.iceberg.types.Types.NestedField.optional;
import static org.apache.iceberg.types.Types.NestedField.required;

import java.util.List;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Types;

/** Residents by age and sex in the years to come, and how land passes from one use to another. */
public final class PeopleAndLandTables {

    /** One row per unit, year, sex and age group. */
    public static final SharedTable POPULATION = new SharedTable(
            TableName.of("forecast.population"),
            "one row per unit, year, sex and age group",
            new Schema(
                    required(1, "run_id", Types.StringType.get(), "forecast.run"),
                    required(2, "domain", Types.StringType.get(), "domain folder"),
                    required(3, "unit_id", Types.StringType.get(), "unit version"),
                    required(4, "year", Types.IntegerType.get(), "the year at whose end they are residents"),
                    required(5, "sex", Types.StringType.get(), "female, male or total"),
                    required(6, "age_group", Types.StringType.get(), "0-4, ..., 75-79, 80+ or total"),
                    optional(7, "mean", Types.DoubleType.get(), "persons expected; null: see reason or suppression"),
                    optional(8, "lo_80", Types.DoubleType.get(), "lower end of the 80 % interval"),
                    optional(9, "hi_80", Types.DoubleType.get(), "upper end"),
                    optional(10, "lo_95", Types.DoubleType.get(), "lower end of the 95 % interval"),
                    optional(11, "hi_95", Types.DoubleType.get(), "upper end"),
                    optional(
                            12,
                            "births",
                            Types.DoubleType.get(),
                            "of the year, residents at its end; only in the row of everybody, as the next two"),
                    optional(13, "deaths", Types.DoubleType.get(), "of the year"),
                    optional(
                            14,
                            "net_migration",
                            Types.DoubleType.get(),
                            "of the year: residents of the year before + births - deaths + this = residents"),
                    required(15, "base_year", Types.IntegerType.get(), "last year known"),
                    required(16, "years_known", Types.IntegerType.get(), "years of ages behind it"),
                    required(17, "horizon", Types.IntegerType.get(), "years ahead, from 1; 0: nothing is said"),
                    required(18, "model", Types.StringType.get(), "cohort_component, or none"),
                    required(19, "origin", Types.StringType.get(), "of the history: reported, bridged or synthetic"),
                    optional(
                            20,
                            "reason",
                            Types.StringType.get(),
                            "one_year (nobody is known to come or go), new_borders (the step into a merger taught"
                                    + " nothing), ages_missing or hidden_ages (nothing is said);"
                                    + " null: none"),
                    optional(
                            21,
                            "suppression",
                            Types.StringType.get(),
                            "small_count: fewer than the floor are expected; null: shown")),
            List.of("domain"),
            List.of("unit_id", "year", "sex", "age_group"));

    /** One row per past projection and what came. */
    public static final SharedTable POPULATION_BACKTEST = new SharedTable(
            TableName.of("forecast.population_backtest"),
            "one row per unit, indicator, base year, horizon, sex and age group",
            new Schema(
                    required(1, "run_id", Types.StringType.get(), "forecast.run"),
                    required(2, "domain", Types.StringType.get(), "domain folder"),
                    required(3, "unit_id", Types.StringType.get(), "unit version"),
                    required(
                            4,
                            "indicator",
                            Types.StringType.get(),
                            "population.residents, or population.projected_population: there the actual is itself a"
                                    + " projection, of the statistics office"),
                    required(5, "base_year", Types.IntegerType.get(), "last year that the projection knew"),
                    required(6, "horizon", Types.IntegerType.get(), "years ahead, from 1"),
                    required(7, "sex", Types.StringType.get(), "female, male or total"),
                    required(8, "age_group", Types.StringType.get(), "0-4, ..., 80+ or total"),
                    required(9, "mean", Types.DoubleType.get(), "persons projected"),
                    required(10, "naive", Types.DoubleType.get(), "persons of the base year"),
                    required(11, "actual", Types.DoubleType.get(), "persons that came"),
                    required(12, "inside_80", Types.BooleanType.get(), "whether they fell into the 80 % interval"),
                    required(13, "inside_95", Types.BooleanType.get(), "whether they fell into the 95 % interval"),
                    required(14, "origin", Types.StringType.get(), "of the history: reported, bridged or synthetic")),
            List.of("domain"),
            List.of("indicator", "unit_id", "base_year", "horizon"));

    /** One row per unit, year and pair of uses between which land passed, or stayed. */
    public static final SharedTable LAND_TRANSITION = new SharedTable(
            TableName.of("forecast.land_transition"),
            "one row per unit, pair of years, use before and use after",
            new Schema(
                    required(1, "run_id", Types.StringType.get(), "forecast.run"),
                    required(2, "domain", Types.StringType.get(), "domain folder"),
                    required(3, "unit_id", Types.StringType.get(), "unit version"),
                    required(4, "from_year", Types.IntegerType.get(), "at the end of this year"),
                    required(5, "to_year", Types.IntegerType.get(), "until the end of this one"),
                    required(6, "from_use", Types.StringType.get(), "land-use code; outside: not counted before"),
                    required(7, "to_use", Types.StringType.get(), "land-use code; outside: no longer counted"),
                    required(8, "area_ha", Types.DoubleType.get(), "hectares; rows of a use sum to its first area"),
                    required(9, "share", Types.DoubleType.get(), "of the area of from_use, 0-1"),
                    required(
                            10,
                            "method",
                            Types.StringType.get(),
                            "minimal_change: an estimate from areas, not a count of parcels"),
                    required(11, "origin", Types.StringType.get(), "of the areas: reported, bridged or synthetic"),
                    optional(
                            12,
                            "caveat",
                            Types.StringType.get(),
                            "new_borders: the step into a merger, which is no change of use alone; null: none")),
            List.of("domain"),
            List.of("unit_id", "to_year", "from_use", "to_use"));

    /** One row per unit, year and land use. */
    public static final SharedTable LAND = new SharedTable(
            TableName.of("forecast.land"),
            "one row per unit, year and land use",
            new Schema(
                    required(1, "run_id", Types.StringType.get(), "forecast.run"),
                    required(2, "domain", Types.StringType.get(), "domain folder"),
                    required(3, "unit_id", Types.StringType.get(), "unit version"),
                    required(4, "year", Types.IntegerType.get(), "at its end"),
                    required(5, "land_use", Types.StringType.get(), "land-use code"),
                    required(6, "mean", Types.DoubleType.get(), "hectares expected; all uses sum to the last area"),
                    required(7, "lo_80", Types.DoubleType.get(), "lower end of the 80 % interval"),
                    required(8, "hi_80", Types.DoubleType.get(), "upper end"),
                    required(9, "lo_95", Types.DoubleType.get(), "lower end of the 95 % interval"),
                    required(10, "hi_95", Types.DoubleType.get(), "upper end"),
                    required(11, "base_year", Types.IntegerType.get(), "last year known"),
                    required(12, "transitions", Types.IntegerType.get(), "pairs of years it learned from"),
                    required(13, "horizon", Types.IntegerType.get(), "years ahead, from 1"),
                    required(14, "model", Types.StringType.get(), "land_transition"),
                    required(15, "origin", Types.StringType.get(), "of the history: reported, bridged or synthetic"),
                    optional(
                            16,
                            "reason",
                            Types.StringType.get(),
                            "one_year (nothing is known to change), new_borders (the step into a merger taught nothing);"
                                    + " null: none")),
            List.of("domain"),
            List.of("unit_id", "year", "land_use"));

    /** One row per unit, year and land use that has a plan. */
    public static final SharedTable LAND_PLAN = new SharedTable(
            TableName.of("forecast.land_plan"),
            "one row per unit, plan year and land use",
            new Schema(
                    required(1, "run_id", Types.StringType.get(), "forecast.run"),
                    required(2, "domain", Types.StringType.get(), "domain folder"),
                    required(3, "unit_id", Types.StringType.get(), "unit version"),
                    required(4, "year", Types.IntegerType.get(), "the plan is for the end of this year"),
                    required(5, "land_use", Types.StringType.get(), "land-use code"),
                    required(6, "planned_ha", Types.DoubleType.get(), "hectares that the plan wants"),
                    optional(7, "base_year", Types.IntegerType.get(), "last year known before it; null: none"),
                    optional(8, "base_ha", Types.DoubleType.get(), "hectares at its end"),
                    optional(9, "actual_ha", Types.DoubleType.get(), "hectares that came; null: not known yet"),
                    optional(10, "expected_ha", Types.DoubleType.get(), "hectares expected from the base year on"),
                    optional(11, "lo_80", Types.DoubleType.get(), "lower end of the 80 % interval of the expected"),
                    optional(12, "hi_80", Types.DoubleType.get(), "upper end"),
                    optional(13, "lo_95", Types.DoubleType.get(), "lower end of the 95 % interval"),
                    optional(14, "hi_95", Types.DoubleType.get(), "upper end"),
                    optional(
                            15,
                            "share_done",
                            Types.DoubleType.get(),
                            "of the planned change what came, 1: all; negative: the other way; null: not known yet, or no"
                                    + " change was planned"),
                    required(16, "origin", Types.StringType.get(), "of plan and areas: reported, bridged or synthetic"),
                    optional(
                            17,
                            "reason",
                            Types.StringType.get(),
                            "no_history (no area before the plan's year), too_far (over five years ahead), one_year"
                                    + " (nothing is known to change); null: none")),
            List.of("domain"),
            List.of("unit_id", "year", "land_use"));

    private PeopleAndLandTables() {}
}
