package vn.wardcast.models.automatic;

import java.util.Optional;
import vn.wardcast.models.method.Method;
import vn.wardcast.models.method.Timeline;

/**
 * A method that is shown a history without its {@link Outliers}. At earlier origins only what was known then is cleaned, so that
 * rolling errors stay honest.
 */
public record Cleaned(Method inner) implements Method {

    @Override
    public String name() {
        return inner.name();
    }

    @Override
    public String nameWithoutSeason() {
        return inner.nameWithoutSeason();
    }

    @Override
    public int needs(int season) {
        return inner.needs(season);
    }

    @Override
    public int wants(int season) {
        return inner.wants(season);
    }

    @Override
    public Optional<Method> whenShort() {
        return inner.whenShort();
    }

    @Override
    public Method at(Timeline timeline) {
        return new Cleaned(inner.at(timeline));
    }

    @Override
    public Extension fit(double[] history, int season) {
        return new Fitted(inner.fit(Outliers.replaced(history, season), season), season);
    }

    private record Fitted(Extension inner, int season) implements Extension {
        @Override
        public double[] ahead(int steps) {
            return inner.ahead(steps);
        }

        @Override
        public Extension relearn(double[] shorter) {
            return new Fitted(inner.relearn(Outliers.replaced(shorter, season)), season);
        }

        @Override
        public Extension settled() {
            return new Fitted(inner.settled(), season);
        }
    }
}
