package vn.wardcast.api.seasonality;

import vn.wardcast.api.sql.Rows.Row;

/** One cell of a profile; the index is null where the caveat says why. */
record SeasonCell(int cell, Double index, int sampleSize, String caveat) {

    static SeasonCell of(Row row) {
        return new SeasonCell(
                row.small("cell"), row.decimal("season_index"), row.small("sample_size"), row.text("caveat"));
    }
}
