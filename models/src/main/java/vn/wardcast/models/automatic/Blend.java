package vn.wardcast.models.automatic;

import vn.wardcast.models.method.Method;
import vn.wardcast.models.method.Timeline;

/**
 * The weighted mean of two methods, under the name of the first.
 *
 * @param share of the second, 0 to 1
 */
record Blend(Method first, Method second, double share) implements Method {

    @Override
    public String name() {
        return first.name();
    }

    @Override
    public int needs(int season) {
        return Math.max(first.needs(season), second.needs(season));
    }

    @Override
    public int wants(int season) {
        return Math.max(first.wants(season), second.wants(season));
    }

    @Override
    public Method at(Timeline timeline) {
        return new Blend(first.at(timeline), second.at(timeline), share);
    }

    @Override
    public Extension fit(double[] history, int season) {
        return new Both(first.fit(history, season), second.fit(history, season), share);
    }

    private record Both(Extension first, Extension second, double share) implements Extension {
        @Override
        public double[] ahead(int steps) {
            double[] path = first.ahead(steps).clone();
            double[] other = second.ahead(steps);
            for (int step = 0; step < steps; step++) {
                path[step] += share * (other[step] - path[step]);
            }
            return path;
        }

        @Override
        public Extension relearn(double[] shorter) {
            return new Both(first.relearn(shorter), second.relearn(shorter), share);
        }

        @Override
        public Extension settled() {
            return new Both(first.settled(), second.settled(), share);
        }
    }
}
