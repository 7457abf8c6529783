package vn.wardcast.api;

import com.github.benmanes.caffeine.cache.Cache;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.wardcast.api.alerts.AlertAnswers;
import vn.wardcast.api.calendar.CalendarAnswers;
import vn.wardcast.api.cells.CellAnswers;
import vn.wardcast.api.compare.CompareAnswers;
import vn.wardcast.api.crowds.CrowdAnswers;
import vn.wardcast.api.datasets.Datasets;
import vn.wardcast.api.disbursement.DisbursementAnswers;
import vn.wardcast.api.enrolment.EnrolmentAnswers;
import vn.wardcast.api.forecasts.ForecastAnswers;
import vn.wardcast.api.http.Endpoint;
import vn.wardcast.api.http.Reading;
import vn.wardcast.api.http.Written;
import vn.wardcast.api.indicators.Indicators;
import vn.wardcast.api.indicators.Uoms;
import vn.wardcast.api.lake.LakeViews;
import vn.wardcast.api.land.LandAnswers;
import vn.wardcast.api.outbreaks.OutbreakAnswers;
import vn.wardcast.api.pages.PageAnswers;
import vn.wardcast.api.population.PopulationAnswers;
import vn.wardcast.api.quality.QualityAnswers;
import vn.wardcast.api.quality.RefusalAnswers;
import vn.wardcast.api.revenue.ExpenditureAnswers;
import vn.wardcast.api.revenue.RevenueAnswers;
import vn.wardcast.api.scenarios.ScenarioAnswers;
import vn.wardcast.api.scores.CallAnswers;
import vn.wardcast.api.scores.ScoreAnswers;
import vn.wardcast.api.seasonality.SeasonalityAnswers;
import vn.wardcast.api.series.SeriesAnswers;
import vn.wardcast.api.sql.DuckDbLimits;
import vn.wardcast.api.targets.TargetAnswers;
import vn.wardcast.api.units.Units;
import vn.wardcast.api.web.Assets;
import vn.wardcast.api.web.Pages;
import vn.wardcast.api.web.PaperLinks;
import vn.wardcast.lakehouse.Settings;
import vn.wardcast.lakehouse.domain.Domains;

/** Every address there is. */
record Routes(List<Route> all, Reading pages) {

    /** One address, answered to GET and, without a body, to HEAD. */
    record Route(String path, Handler handler) {}

    static Routes of(Settings settings, Domains domains, LakeViews views, DuckDbLimits limits) {
        Units units = new Units();
        Indicators indicators = new Indicators(units, domains, Uoms.load());
        SeriesAnswers series = new SeriesAnswers(units, indicators, domains);
        ForecastAnswers forecasts = new ForecastAnswers(units, series);
        SeasonalityAnswers seasonality = new SeasonalityAnswers(units, series);
        CrowdAnswers crowds = new CrowdAnswers(units, series, domains);
        OutbreakAnswers outbreaks = new OutbreakAnswers(units, indicators, series);
        PopulationAnswers population = new PopulationAnswers(units);
        LandAnswers land = new LandAnswers(units, indicators);
        QualityAnswers quality = new QualityAnswers(units, domains);
        ScoreAnswers scores = new ScoreAnswers(units, indicators);
        AlertAnswers alerts = new AlertAnswers(units, domains);
        RevenueAnswers revenue = new RevenueAnswers(units, indicators);
        ExpenditureAnswers expenditure = new ExpenditureAnswers(units, indicators);
        DisbursementAnswers disbursement = new DisbursementAnswers(units);
        EnrolmentAnswers enrolment = new EnrolmentAnswers(units);
        TargetAnswers targets = new TargetAnswers(units);
        ScenarioAnswers scenarios = new ScenarioAnswers(units);
        CalendarAnswers calendar = new CalendarAnswers();
        Datasets datasets = new Datasets(domains, settings.home(), limits);
        views.prepareWith(view -> {
            units.directory(view);
            indicators.catalogue(view);
        });
        Health health = new Health(views);
        Pages pages = new Pages();
        Assets assets = new Assets();
        PaperLinks paperLinks = new PaperLinks();
        Map<String, Endpoint> resources = new LinkedHashMap<>();
        resources.put("units", units::list);
        resources.put("units/{unit_id}", units::one);
        resources.put("indicators", indicators::list);
        resources.put("indicators/{id}", indicators::one);
        resources.put("series", series::answer);
        resources.put("forecasts", forecasts::answer);
        resources.put("forecasts/days", forecasts::days);
        resources.put("seasonality", seasonality::answer);
        resources.put("crowds", crowds::crowds);
        resources.put("festivals", crowds::festivals);
        resources.put("outbreaks", outbreaks::list);
        resources.put("outbreaks/levels", outbreaks::levels);
        resources.put("population", population::answer);
        resources.put("land", land::answer);
        resources.put("quality", quality::list);
        resources.put("quality/refusals", new RefusalAnswers(units, domains)::list);
        resources.put("quality/{dataset}/{unit_id}/{period}", quality::one);
        resources.put("backtests", scores::backtests);
        resources.put("scores", scores::scores);
        CallAnswers calls = new CallAnswers(units, indicators, series);
        resources.put("scores/calls", calls::calls);
        resources.put("scores/misses", calls::misses);
        resources.put("scores/chances", scores::chances);
        resources.put("revenue", revenue::answer);
        resources.put("expenditure", expenditure::answer);
        resources.put("disbursement", disbursement::answer);
        resources.put("alerts", alerts::list);
        resources.put("alerts/rules", alerts::rules);
        resources.put("enrolment", enrolment::answer);
        resources.put("targets", targets::list);
        resources.put("targets/{id}", targets::one);
        resources.put("scenarios", scenarios::list);
        resources.put("scenarios/grid", scenarios::grid);
        resources.put("scenarios/{id}", scenarios::one);
        resources.put("calendar", calendar::answer);
        resources.put("datasets", datasets::list);
        resources.put("datasets/{id}", datasets::one);
        resources.put("datasets/{id}/data.{format}", datasets::data);
        resources.put("cells", new CellAnswers(units, series, domains)::answer);
        CompareAnswers compare = new CompareAnswers(units, indicators);
        resources.put("rankings", compare::rankings);
        resources.put("comparisons", compare::comparisons);
        PageAnswers page = new PageAnswers(units, indicators, outbreaks, resources);
        Cache<String, Written> memory = Reading.memory();
        List<Route> all = new ArrayList<>();
        resources.forEach((path, endpoint) -> all.add(api(views, memory, path, endpoint)));
        Reading ofPages = new Reading(views, page::answer, memory);
        all.add(new Route("/api/v1/pages/{page}", ofPages));
        all.addAll(List.of(
                new Route("/health/live", health::live),
                new Route("/health/ready", health::ready),
                new Route("/version", health::version),
                new Route("/openapi.yaml", pages::contract),
                new Route("/docs", pages::docs),
                new Route("/qr.svg", paperLinks::svg),
                new Route("/w/{build}/<path>", assets::own),
                new Route("/lib/{library}/<path>", assets::library)));
        Pages.PATHS.forEach(path -> all.add(new Route(path, pages::index)));
        return new Routes(List.copyOf(all), ofPages);
    }

    void register(RoutesConfig routes) {
        for (Route route : all) {
            routes.get(route.path(), route.handler());
            routes.head(route.path(), route.handler());
        }
    }

    private static Route api(LakeViews views, Cache<String, Written> memory, String path, Endpoint endpoint) {
        return new Route("/api/v1/" + path, new Reading(views, endpoint, memory));
    }
}
