package vn.wardcast.models.seasonal;

import vn.wardcast.models.method.Method;

/** A method for series without a season, applied after the seasonal pattern is taken out and before it is put back. */
public record Adjusted(String name, Method inner) implements Method {

    @Override
    public int needs(int season) {
        return season == 1 ? inner.needs(1) : 2 * season + 1;
    }

    @Override
    public Extension fit(double[] history, int season) {
        var pattern = SeasonalPattern.isSeen(history, season)
                ? SeasonalPattern.multiplicativeIfPossible(history, season)
                : SeasonalPattern.none();
        var extension = inner.fit(pattern.removedFrom(history), 1);
        return new Fitted(this, season, pattern, extension, history.length);
    }

    private record Fitted(Adjusted method, int season, SeasonalPattern pattern, Extension extension, int length)
            implements Extension {
        @Override
        public double[] ahead(int steps) {
            return pattern.addedTo(extension.ahead(steps), length);
        }

        @Override
        public Extension relearn(double[] shorter) {
            return method.fit(shorter, season);
        }
    }
}
