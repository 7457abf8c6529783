package vn.wardcast.jobs.synth;

import java.util.List;

/** A line of a commune's expenditure: an item (mục) within a sector, and how its money goes out over the year. */
record SpendingLine(Sector sector, String item, String name, double part, double noise, double[] months) {

    static final List<SpendingLine> ALL = ParameterFile.rows("spending-lines.csv").stream()
            .map(SpendingLine::of)
            .toList();

    /**
     * What money is spent on.
     *
     * @param share of the year's expenditure, percent
     * @param before what an old commune spent on it, as a share of what its successor spends
     * @param spent usual part of the plan that is spent
     * @param spread of that part between years
     * @param guess how far a plan misses the need, lognormal
     */
    record Sector(String code, String name, double share, double before, double spent, double spread, double guess) {

        static final List<Sector> ALL = ParameterFile.rows("spending-sectors.csv").stream()
                .map(Sector::of)
                .toList();

        private static Sector of(ParameterFile.Row row) {
            return new Sector(
                    row.text("sector"),
                    row.text("name"),
                    row.number("share"),
                    row.number("before"),
                    row.number("spent"),
                    row.number("spread"),
                    row.number("guess"));
        }

        private static Sector byCode(String code) {
            return ALL.stream()
                    .filter(sector -> sector.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Cannot find sector '%s' of a line".formatted(code)));
        }
    }

    private static SpendingLine of(ParameterFile.Row row) {
        return new SpendingLine(
                Sector.byCode(row.text("sector")),
                row.text("muc"),
                row.text("name"),
                row.number("part"),
                row.number("noise"),
                row.numbers("months"));
    }
}
