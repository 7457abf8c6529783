package vn.wardcast.api.print;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import vn.wardcast.api.http.Json;
import vn.wardcast.api.sql.DuckDbLimits;

/** A cell as text: plain decimals, ISO dates, Vietnamese time. */
final class CellText {

    private static final ZoneId ZONE = ZoneId.of(DuckDbLimits.TIME_ZONE);

    private CellText() {}

    static String of(Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (cell instanceof OffsetDateTime time) {
            return time.atZoneSameInstant(ZONE).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        }
        if (cell instanceof List || cell instanceof Map) {
            return json(cell);
        }
        return cell.toString();
    }

    private static String json(Object cell) {
        try {
            return Json.MAPPER.writeValueAsString(cell);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
