package vn.wardcast.api.print;

import java.util.List;
import vn.wardcast.api.sql.Header;

/** Prints an answer as it comes. */
public interface ResultPrinter {

    void header(Header header);

    void row(List<Object> row);

    void end();
}
