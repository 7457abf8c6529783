package vn.wardcast.api.targets;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import vn.wardcast.api.series.AsOf;
import vn.wardcast.api.sql.Rows.Row;
import vn.wardcast.api.units.UnitDirectory;
import vn.wardcast.lakehouse.Phrase;
import vn.wardcast.lakehouse.TargetTable;

/** An entry of a plan and what is known of it; null where nothing is. */
record TargetView(
        String targetId,
        Place unit,
        String plan,
        String kind,
        String indicatorCode,
        String title,
        Goal goal,
        String owner,
        String numeratorIs,
        String denominatorIs,
        Phrase note,
        List<Remark> flags,
        List<String> conflictsWith,
        Baseline baseline,
        String status,
        Phrase statusName,
        Remark reason,
        LocalDate dueOn,
        String suppression,
        ValueFrom valueFrom,
        InLake inLake,
        Now now,
        Outlook outlook,
        String origin,
        String href) {

    /** The entry with what the newest run, or the replay of a past day, said of it: {@code %s} stands for those rows. */
    private static final String SQL = """
            SELECT t.unit_id, t.target_id, t.plan, t.kind, t.indicator_code, t.title, t.operator, t.target_value, t.target_high, t.uom,
                   t.valid_from, t.deadline, t.owner, t.numerator AS numerator_is, t.denominator AS denominator_is, coalesce(t.note_vi, t.note) AS note_vi, coalesce(t.note_en, t.note) AS note_en, t.flags,
                   t.measured_by, t.near, t.near_differs, t.near_differs_en, t.conflicts_with, t.baseline_id, t.baseline, t.baseline_year,
                   p.run_id, p.known_until, p.status, p.reason, p.event, p.threshold, p.due_on, p.reports, p.value, p.numerator, p.denominator,
                   p.value_month, p.expected, p.lo_80, p.hi_80, p.lo_95, p.hi_95, p.probability, p.required_per_month, p.change_per_month, p.model,
                   p.origin, p.suppression, p.value_from, p.prior_share, i.name_vi AS lake_vi, i.name_en AS lake_en
            FROM gold.target t JOIN (%s) p ON p.unit_id = t.unit_id AND p.target_id = t.target_id
            LEFT JOIN gold.indicator i ON i.indicator = coalesce(t.measured_by, t.near)
            WHERE TRUE
            """;

    /** To be followed by {@code AND} and what else must hold. */
    static String sql(AsOf asOf) {
        return SQL.formatted(asOf.newest(TargetTable.PROGRESS, "TRUE"));
    }

    record Place(String unitId, String fullName, String fullNameEn) {}

    /** What the plan wants, as it says it. */
    record Goal(String operator, Double value, Double valueHigh, String uom, LocalDate validFrom, String deadline) {}

    /** What had been reached before the plan. */
    record Baseline(String targetId, Double value, Integer year) {}

    /** Where the value is from: report, lake or report_and_lake. */
    record ValueFrom(String code, Phrase text) {

        static ValueFrom of(Row row) {
            String code = row.text("value_from");
            return code == null ? null : new ValueFrom(code, words(code));
        }

        private static Phrase words(String code) {
            return switch (code) {
                case "report" -> new Phrase("số do đơn vị báo", "as the unit reports it");
                case "lake" -> new Phrase("số của kho; đơn vị chưa báo", "from the lake; the unit reported nothing");
                case "report_and_lake" ->
                    new Phrase(
                            "số do đơn vị báo; kho cũng đo được", "as the unit reports it; the lake measures it too");
                default -> throw new IllegalStateException("Cannot say where a value is from: '%s'".formatted(code));
            };
        }
    }

    /**
     * What the lake itself knows of a target.
     *
     * @param kind measured: the indicator measures it; near: the indicator is of something else; none: there is nothing close
     * @param name of the indicator; null: the product does not have it
     * @param differs what the near indicator counts instead; null: it is not near
     */
    record InLake(String kind, String indicator, Phrase name, Phrase differs) {

        private static final InLake NOTHING = new InLake("none", null, null, null);

        static InLake of(Row row) {
            String measures = row.text("measured_by");
            String near = row.text("near");
            Phrase name = row.text("lake_vi") == null ? null : new Phrase(row.text("lake_vi"), row.text("lake_en"));
            if (measures != null) {
                return new InLake("measured", measures, name, null);
            }
            return near == null
                    ? NOTHING
                    : new InLake("near", near, name, new Phrase(row.text("near_differs"), row.text("near_differs_en")));
        }
    }

    /** The newest value. */
    record Now(Double value, Double numerator, Double denominator, String period, int reports, Double changePerMonth) {}

    /** Where it will be at its deadline. */
    record Outlook(
            String event,
            Double threshold,
            Double expected,
            @JsonProperty("lo_80") Double lo80,
            @JsonProperty("hi_80") Double hi80,
            @JsonProperty("lo_95") Double lo95,
            @JsonProperty("hi_95") Double hi95,
            Double probability,
            Double requiredPerMonth,
            String model,
            Double priorShare,
            Phrase assumes) {}

    static TargetView of(Row row, UnitDirectory units) {
        String unitId = row.text("unit_id");
        TargetStatus status = TargetStatus.of(row.text("status"));
        return new TargetView(
                row.text("target_id"),
                units.findUnit(unitId)
                        .map(unit -> new Place(unitId, unit.nameIn("vi"), unit.nameIn("en")))
                        .orElse(new Place(unitId, unitId, unitId)),
                row.text("plan"),
                row.text("kind"),
                row.text("indicator_code"),
                row.text("title"),
                new Goal(
                        row.text("operator"),
                        row.decimal("target_value"),
                        row.decimal("target_high"),
                        row.text("uom"),
                        row.date("valid_from"),
                        row.text("deadline")),
                row.text("owner"),
                row.text("numerator_is"),
                row.text("denominator_is"),
                row.text("note_vi") == null ? null : new Phrase(row.text("note_vi"), row.text("note_en")),
                Remark.all(row.text("flags")),
                row.text("conflicts_with") == null
                        ? List.of()
                        : Arrays.asList(row.text("conflicts_with").split(",")),
                row.text("baseline_id") == null
                        ? null
                        : new Baseline(row.text("baseline_id"), row.decimal("baseline"), row.small("baseline_year")),
                status.code(),
                status.words(),
                row.text("reason") == null ? null : Remark.of(row.text("reason")),
                row.date("due_on"),
                row.text("suppression"),
                ValueFrom.of(row),
                InLake.of(row),
                now(row),
                row.text("event") == null ? null : outlook(row),
                row.text("origin"),
                "/api/v1/targets/%s?unit=%s".formatted(row.text("target_id"), unitId));
    }

    private static Now now(Row row) {
        return row.date("value_month") == null
                ? null
                : new Now(
                        row.decimal("value"),
                        row.decimal("numerator"),
                        row.decimal("denominator"),
                        row.date("value_month").toString().substring(0, 7),
                        row.small("reports"),
                        row.decimal("change_per_month"));
    }

    private static Outlook outlook(Row row) {
        return new Outlook(
                row.text("event"),
                row.decimal("threshold"),
                row.decimal("expected"),
                row.decimal("lo_80"),
                row.decimal("hi_80"),
                row.decimal("lo_95"),
                row.decimal("hi_95"),
                row.decimal("probability"),
                row.decimal("required_per_month"),
                row.text("model"),
                row.decimal("prior_share"),
                assumes(row.decimal("prior_share")));
    }

    /** What of the projection is assumed and was not seen in reports. */
    private static Phrase assumes(Double share) {
        if (share == null) {
            return null;
        }
        long percent = Math.round(100 * share);
        return new Phrase(
                "Độ rộng của khoảng dựa %d %% vào mức thay đổi giả định; xu hướng được kéo về đứng yên"
                        .formatted(percent),
                "%d %% of the interval's width rests on an assumed usual change; the trend is drawn towards none"
                        .formatted(percent));
    }
}
