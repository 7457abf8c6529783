package vn.wardcast.api.pages;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.wardcast.api.http.Endpoint;
import vn.wardcast.api.http.Parameters;
import vn.wardcast.api.http.Problem;
import vn.wardcast.api.http.Question;
import vn.wardcast.api.http.Refusal;
import vn.wardcast.api.http.Trouble;
import vn.wardcast.api.indicators.Indicators;
import vn.wardcast.api.lake.LakeView;
import vn.wardcast.api.outbreaks.OutbreakAnswers;
import vn.wardcast.api.series.AsOf;
import vn.wardcast.api.series.Day;
import vn.wardcast.api.series.Meta;
import vn.wardcast.api.units.Unit;
import vn.wardcast.api.units.UnitDirectory;
import vn.wardcast.api.units.UnitView;
import vn.wardcast.api.units.Units;
import vn.wardcast.lakehouse.domain.Indicator;

/** {@code /pages/{page}}: all that one page shows, asked once, from one publication. */
public final class PageAnswers {

    /**
     * A page's content.
     *
     * @param page its name
     * @param unit what it is about; null where a page is about no unit
     * @param parts answers by name, each as its own resource gives it
     * @param missing why a part has no answer, as its own resource would say it
     */
    record Page(
            String page,
            UnitView unit,
            Map<String, Object> parts,
            Map<String, Problem> missing,
            Meta.Version publication) {}

    private static final List<String> PARAMETERS = List.of(
            "unit",
            "units",
            "parent",
            "period",
            "indicator",
            "breakdown",
            "disease",
            "from",
            "to",
            "until",
            Part.AS_OF);

    private final Units units;
    private final Indicators indicators;
    private final OutbreakAnswers outbreaks;
    /** Parts wait for the lake side by side: as many at once as there are cores. */
    private final ExecutorService hands =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), PageAnswers::hand);

    private final Map<String, Endpoint> resources;

    /** {@code resources}: what answers at each address below {@code /api/v1/}. */
    public PageAnswers(Units units, Indicators indicators, OutbreakAnswers outbreaks, Map<String, Endpoint> resources) {
        this.units = units;
        this.indicators = indicators;
        this.outbreaks = outbreaks;
        this.resources = Map.copyOf(resources);
        PageParts.resources().stream()
                .filter(resource -> !resources.containsKey(resource))
                .forEach(resource -> {
                    throw new IllegalStateException("A page asks for " + resource + ", which is no resource");
                });
    }

    public Object answer(Question question, LakeView view) throws Exception {
        String name = question.place("page");
        List<Part> wanted = PageParts.find(name)
                .orElseThrow(() -> Trouble.NOT_FOUND.because(
                        "Không có trang '%s'; có %s".formatted(name, PageParts.names()),
                        "There is no page '%s'; there are %s".formatted(name, PageParts.names())));
        Map<String, String> given = given(question);
        UnitDirectory directory = units.directory(view);
        Unit unit = given.containsKey("unit") ? directory.unit("unit", given.get("unit")) : null;
        List<Future<Answered>> asked = wanted.stream()
                .map(part -> hands.submit(() -> ask(part, given, unit, view)))
                .toList();
        Map<String, Object> parts = new LinkedHashMap<>();
        Map<String, Problem> missing = new LinkedHashMap<>();
        for (Future<Answered> each : asked) {
            Answered part = result(each);
            if (part.problem() == null) {
                parts.put(part.name(), part.answer());
            } else {
                missing.put(part.name(), part.problem());
            }
        }
        return new Page(
                name,
                unit == null ? null : UnitView.of(unit, directory),
                parts,
                missing,
                Meta.Version.of(view.publication()));
    }

    private record Answered(String name, Object answer, Problem problem) {}

    /** What has no answer does not take the rest of the page with it. Our own faults do: they are told with their id. */
    private Answered ask(Part part, Map<String, String> given, Unit unit, LakeView view) throws Exception {
        try {
            Optional<LocalDate> past = asOf(given).day();
            if (past.isPresent() && !part.remembers()) {
                LocalDate day = past.get();
                throw Trouble.NO_DATA.in(
                        Part.AS_OF,
                        "Phần này không lưu bản như ở ngày %s.".formatted(Day.inVietnamese(day)),
                        "This part is not kept as it stood on %s.".formatted(day));
            }
            Question question = Question.with(settled(part, given, unit, view));
            return new Answered(part.name(), resources.get(part.resource()).answer(question, view), null);
        } catch (Refusal refusal) {
            return new Answered(part.name(), null, refusal.problem("/api/v1/" + part.resource(), part.name()));
        }
    }

    private static Answered result(Future<Answered> part) throws Exception {
        try {
            return part.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception fault ? fault : e;
        }
    }

    /** The parameters, with what the part leaves to the unit: its province, its main breakdown. */
    private Map<String, String> settled(Part part, Map<String, String> given, Unit unit, LakeView view) {
        Map<String, String> parameters = part.parameters(given);
        if (unit != null && part.province() && unit.level().equals("commune") && unit.parentUnitId() != null) {
            parameters.put("unit", unit.parentUnitId());
        }
        if (unit != null && Part.MAIN.equals(parameters.get("breakdown"))) {
            parameters.put("breakdown", main(parameters.get("indicator"), given, unit, view));
        }
        return parameters;
    }

    /** Of diseases the one that the rules put first, on a past day by what they said then; of others the greatest. */
    private String main(String indicator, Map<String, String> given, Unit unit, LakeView view) {
        return outbreaks
                .findForemost(indicator, unit, asOf(given), view)
                .or(() -> indicators.findMainBreakdown(indicator, unit, view))
                .orElse(Indicator.TOTAL);
    }

    private static AsOf asOf(Map<String, String> given) {
        return AsOf.of(Optional.ofNullable(given.get(Part.AS_OF)));
    }

    private static Map<String, String> given(Question question) {
        Parameters parameters = Parameters.of(question, PARAMETERS.toArray(String[]::new));
        Map<String, String> given = new TreeMap<>();
        PARAMETERS.forEach(name -> parameters.find(name).ifPresent(value -> given.put(name, value)));
        return given;
    }

    private static Thread hand(Runnable work) {
        Thread thread = new Thread(work, "page-part");
        thread.setDaemon(true);
        return thread;
    }
}
