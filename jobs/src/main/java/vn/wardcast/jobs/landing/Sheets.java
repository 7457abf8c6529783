package vn.wardcast.jobs.landing;

import java.io.IOException;
import java.util.List;

/** The sheets of a file, each readable as often as needed, row by row, in bounded memory. */
public interface Sheets extends AutoCloseable {

    /** One sheet. */
    interface Sheet {
        /** The worksheet's name; null for text files. */
        String name();

        /** Passes the rows in order until the visitor has seen enough. */
        void visit(RowVisitor visitor) throws IOException;
    }

    /** Sees the rows of a sheet. */
    @FunctionalInterface
    interface RowVisitor {
        /** Returns false to stop. */
        boolean row(SheetRow row);
    }

    List<Sheet> sheets() throws IOException;

    @Override
    void close() throws IOException;
}
