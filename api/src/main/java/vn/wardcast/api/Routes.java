package vn.wardcast.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.List;
import vn.wardcast.api.alerts.AlertAnswers;
import vn.wardcast.api.calendar.CalendarAnswers;
import vn.wardcast.api.crowds.CrowdAnswers;
import vn.wardcast.api.datasets.Datasets;
import vn.wardcast.api.disbursement.DisbursementAnswers;
import vn.wardcast.api.enrolment.EnrolmentAnswers;
import vn.wardcast.api.forecasts.ForecastAnswers;
import vn.wardcast.api.http.Endpoint;
import vn.wardcast.api.http.Reading;
import vn.wardcast.api.indicators.Indicators;
import vn.wardcast.api.indicators.Uoms;
import vn.wardcast.api.lake.LakeViews;
import vn.wardcast.api.land.LandAnswers;
import vn.wardcast.api.population.PopulationAnswers;
import vn.wardcast.api.quality.QualityAnswers;
import vn.wardcast.api.revenue.RevenueAnswers;
import vn.wardcast.api.scenarios.ScenarioAnswers;
import vn.wardcast.api.scores.ScoreAnswers;
import vn.wardcast.api.seasonality.SeasonalityAnswers;
import vn.wardcast.api.series.SeriesAnswers;
import vn.wardcast.api.sql.DuckDbLimits;
import vn.wardcast.api.targets.TargetAnswers;
import vn.wardcast.api.units.Units;
import vn.wardcast.api.web.Assets;
import vn.wardcast.api.web.Pages;
import vn.wardcast.lakehouse.Settings;
import vn.wardcast.lakehouse.domain.Domains;

/** Every address there is. */
record Routes(List<Route> all) {

    /** One address, answered to GET and, without a body, to HEAD. */
    record Route(String path, Handler handler) {}

    static Routes of(Settings settings, Domains domains, LakeViews views, DuckDbLimits limits) {
        Units units = new Units();
        Indicators indicators = new Indicators(units, domains, Uoms.load());
        SeriesAnswers series = new SeriesAnswers(units, indicators, domains);
        ForecastAnswers forecasts = new ForecastAnswers(units, series);
        SeasonalityAnswers seasonality = new SeasonalityAnswers(units, series);
        CrowdAnswers crowds = new CrowdAnswers(units, series, domains);
        PopulationAnswers population = new PopulationAnswers(units);
        LandAnswers land = new LandAnswers(units, indicators);
        QualityAnswers quality = new QualityAnswers(units, domains);
        ScoreAnswers scores = new ScoreAnswers(units, indicators);
        AlertAnswers alerts = new AlertAnswers(units);
        RevenueAnswers revenue = new RevenueAnswers(units, indicators);
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
        return new Routes(List.of(
                api(views, "units", units::list),
                api(views, "units/{unit_id}", units::one),
                api(views, "indicators", indicators::list),
                api(views, "indicators/{id}", indicators::one),
                api(views, "series", series::answer),
                api(views, "forecasts", forecasts::answer),
                api(views, "seasonality", seasonality::answer),
                api(views, "crowds", crowds::crowds),
                api(views, "festivals", crowds::festivals),
                api(views, "population", population::answer),
                api(views, "land", land::answer),
                api(views, "quality", quality::list),
                api(views, "quality/{dataset}/{unit_id}/{period}", quality::one),
                api(views, "backtests", scores::backtests),
                api(views, "scores", scores::scores),
                api(views, "scores/chances", scores::chances),
                api(views, "revenue", revenue::answer),
                api(views, "disbursement", disbursement::answer),
                api(views, "alerts", alerts::list),
                api(views, "alerts/rules", alerts::rules),
                api(views, "enrolment", enrolment::answer),
                api(views, "targets", targets::list),
                api(views, "targets/{id}", targets::one),
                api(views, "scenarios", scenarios::list),
                api(views, "scenarios/{id}", scenarios::one),
                api(views, "calendar", calendar::answer),
                api(views, "datasets", datasets::list),
                api(views, "datasets/{id}", datasets::one),
                api(views, "datasets/{id}/data.{format}", datasets::data),
                new Route("/health/live", health::live),
                new Route("/health/ready", health::ready),
                new Route("/version", health::version),
                new Route("/openapi.yaml", pages::contract),
                new Route("/docs", pages::docs),
                new Route("/", pages::index),
                new Route("/w/{build}/<path>", assets::own),
                new Route("/lib/{library}/<path>", assets::library)));
    }

    void register(RoutesConfig routes) {
        for (Route route : all) {
            routes.get(route.path(), route.handler());
            routes.head(route.path(), route.handler());
        }
    }

    private static Route api(LakeViews views, String path, Endpoint endpoint) {
        return new Route("/api/v1/" + path, new Reading(views, endpoint));
    }
}
