package vn.wardcast.api.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What each page is made of. A page asks once and gets the answers of several resources, each word for word as its own address
 * gives it: a page cannot show a number that the API does not have.
 */
final class PageParts {

    private static final String VISITORS = "tourism.ward_visitors_month";
    private static final String COUNTRY = "VN@19760702";
    private static final Map<String, List<Part>> PAGES = pages();

    private PageParts() {}

    static Optional<List<Part>> find(String page) {
        return Optional.ofNullable(PAGES.get(page));
    }

    static List<String> names() {
        return List.copyOf(PAGES.keySet());
    }

    /** Every resource that a page asks. */
    static Set<String> resources() {
        return PAGES.values().stream().flatMap(List::stream).map(Part::resource).collect(Collectors.toSet());
    }

    private static Map<String, List<Part>> pages() {
        Map<String, List<Part>> pages = new LinkedHashMap<>();
        pages.put(
                "overview",
                join(
                        List.of(
                                Part.of("revenue", "unit"),
                                Part.of("disbursement", "unit"),
                                Part.of("targets", "unit").with("limit", "200"),
                                Part.of("alerts", "unit").with("state", "current", "limit", "50"),
                                Part.of("quality", "unit").with("limit", "200"),
                                Part.of("forecasts/days", "unit").named("days"),
                                Part.of("enrolment", "unit"),
                                Part.of("population", "unit").with("ages", "total")),
                        Part.series("revenue_months", "budget.ward_revenue"),
                        Part.series("plan", "budget.ward_plan"),
                        Part.series("accounts", "budget.province_revenue"),
                        Part.series("national", "budget.national_revenue"),
                        Part.series("pupils", "education.pupils"),
                        Part.series("visitors", VISITORS),
                        Part.series("arrivals", "tourism.international_arrivals"),
                        Part.series("people", "population.population"),
                        Part.series("cases", "health.cases", "breakdown", Part.MAIN),
                        List.of(tet())));
        pages.put(
                "budget",
                join(
                        List.of(
                                Part.of("revenue", "unit"),
                                Part.of("expenditure", "unit"),
                                Part.of("disbursement", "unit"),
                                Part.of("scenarios", "unit").with("limit", "20"),
                                Part.of("quality", "unit").with("limit", "200"),
                                Part.of("forecasts/days", "unit").named("days"),
                                Part.of("series", "unit")
                                        .with("indicator", "budget.province_plan_progress")
                                        .named("province_progress")
                                        .ofProvince(),
                                Part.of("series", "unit")
                                        .with("indicator", "budget.province_plan_doubtful")
                                        .named("province_doubtful")
                                        .ofProvince()),
                        Part.series("revenue_months", "budget.ward_revenue"),
                        Part.series("accounts", "budget.province_revenue"),
                        Part.series("national", "budget.national_revenue"),
                        List.of(tet())));
        pages.put(
                "targets",
                List.of(
                        Part.of("targets", "unit").with("limit", "500"),
                        Part.of("quality", "unit").with("limit", "200")));
        pages.put(
                "alerts",
                List.of(
                        Part.of("alerts", "unit").with("state", "all", "limit", "500"),
                        Part.of("alerts/rules").named("rules")));
        pages.put(
                "education",
                join(
                        List.of(
                                Part.of("enrolment", "unit"),
                                Part.of("scenarios", "unit").with("limit", "20"),
                                Part.of("quality", "unit").with("limit", "200"),
                                provincePupils("province", "total"),
                                provincePupils("province_primary", "level=primary"),
                                provincePupils("province_lower_secondary", "level=lower_secondary"),
                                provincePupils("province_upper_secondary", "level=upper_secondary")),
                        Part.series("pupils", "education.pupils"),
                        Part.series("kindergarten", "education.pupils", "breakdown", "level=kindergarten"),
                        Part.series("primary", "education.pupils", "breakdown", "level=primary"),
                        Part.series("lower_secondary", "education.pupils", "breakdown", "level=lower_secondary"),
                        Part.series("upper_secondary", "education.pupils", "breakdown", "level=upper_secondary")));
        pages.put(
                "population",
                join(
                        List.of(
                                Part.of("population", "unit"),
                                Part.of("land", "unit"),
                                Part.of("quality", "unit").with("limit", "200")),
                        Part.series("people", "population.population")));
        pages.put(
                "quality",
                List.of(
                        Part.of("quality", "unit", "until").with("limit", "500"),
                        Part.of("quality/refusals", "unit", "until").named("refusals"),
                        Part.of("forecasts/days", "unit").named("days")));
        pages.put("tourism", tourism());
        pages.put("health", health());
        pages.put(
                "scoreboard",
                List.of(
                        Part.of("scores").with("by", "domain"),
                        Part.of("scores").with("by", "made").named("total"),
                        Part.of("backtests").with("by", "model"),
                        Part.of("scores/chances").with("by", "made").named("reliability"),
                        Part.of("scores/chances").with("by", "origin").named("reliability_by_origin"),
                        Part.of("scores/misses").with("limit", "30"),
                        Part.of("scores", "unit")
                                .with("by", "indicator,breakdown", "limit", "200")
                                .named("scored"),
                        new Part("calls", "scores/calls", Map.of(), List.of("unit", "indicator", "breakdown"), false),
                        new Part("actual", "series", Map.of(), List.of("unit", "indicator", "breakdown"), false),
                        tet()));
        pages.put(
                "compare",
                List.of(
                        Part.of("comparisons", "units", "indicator", "breakdown"),
                        Part.of("indicators", "unit"),
                        tet()));
        pages.put(
                "map",
                List.of(Part.of("rankings", "parent", "indicator", "breakdown", "period"), Part.of("indicators")));
        return pages;
    }

    private static Part provincePupils(String name, String breakdown) {
        return Part.of("series", "unit")
                .with("indicator", "education.pupils", "breakdown", breakdown)
                .named(name)
                .ofProvince();
    }

    /** Days and months of a ward's own visitors, and the country's arrivals, which every unit can be held against. */
    private static List<Part> tourism() {
        String days = "tourism.ward_visitors";
        return join(
                Part.series("daily", days, "last", "420"),
                List.of(
                        Part.of("crowds", "unit").with("indicator", days),
                        Part.of("festivals", "unit").with("indicator", days),
                        Part.of("seasonality", "unit").with("indicator", days),
                        Part.of("quality", "unit").with("limit", "200"),
                        Part.of("alerts", "unit").with("state", "current", "limit", "50"),
                        Part.of("calendar")
                                .with("from", "2020", "to", "2028", "kinds", "public_holiday,lunar_event")
                                .named("festival_days"),
                        Part.of("forecasts/days", "unit").named("days"),
                        Part.of("calendar").with("from", "2008", "to", "2028", "kinds", "tet")),
                Part.series("months", VISITORS),
                Part.seriesOf(COUNTRY, "arrivals", "tourism.international_arrivals"),
                List.of(Part.of("seasonality")
                        .with("unit", COUNTRY, "indicator", "tourism.international_arrivals")
                        .named("arrivals_season")));
    }

    /** Cases of the disease that is chosen, or of the one a unit is best shown by; all diseases by the rules. */
    private static List<Part> health() {
        String cases = "health.cases";
        Part levels = Part.of("outbreaks/levels", "unit", "breakdown").with("indicator", cases, "breakdown", Part.MAIN);
        return join(
                Part.series("cases", cases, "breakdown", Part.MAIN).stream()
                        .map(part -> part.handingOn("breakdown"))
                        .toList(),
                List.of(
                        levels.named("levels"),
                        Part.of("forecasts/days", "unit").named("days"),
                        Part.of("outbreaks", "unit").with("indicator", cases),
                        Part.of("quality", "unit").with("limit", "200"),
                        Part.of("alerts", "unit").with("state", "current", "limit", "50"),
                        tet()));
    }

    /** The days that charts mark. */
    private static Part tet() {
        return Part.of("calendar").with("from", "2020", "to", "2028", "kinds", "tet");
    }

    @SafeVarargs
    private static List<Part> join(List<Part>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }
}
