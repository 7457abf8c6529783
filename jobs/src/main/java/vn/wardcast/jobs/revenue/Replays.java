package vn.wardcast.jobs.revenue;

import java.sql.Date;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Rows of {@code forecast.chance} as rows of its replay. */
final class Replays {

    private Replays() {}

    static Row asOf(Row chance, Date day) {
        Object[] cells = new Object[chance.size() + 1];
        for (int i = 0; i < chance.size(); i++) {
            cells[i] = chance.get(i);
        }
        cells[chance.size()] = day;
        return RowFactory.create(cells);
    }
}
