package vn.wardcast.api.print;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.wardcast.api.http.Json;
import vn.wardcast.api.sql.Header;

/** A JSON array of objects, one row a line. */
final class JsonPrinter implements ResultPrinter {

    private final PrintStream out;
    private Header header;
    private boolean first = true;

    JsonPrinter(PrintStream out) {
        this.out = out;
    }

    @Override
    public void header(Header found) {
        header = found;
        out.print("[");
    }

    @Override
    public void row(List<Object> row) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            object.put(header.names().get(i), row.get(i));
        }
        out.print(first ? "\n" : ",\n");
        out.print(json(object));
        first = false;
    }

    @Override
    public void end() {
        out.println(first ? "]" : "\n]");
    }

    private static String json(Object value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
