package vn.wardcast.jobs.landing.file;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** The sheets of a file, each readable as often as needed, row by row, in bounded memory. */
public interface Sheets extends AutoCloseable {

    /** One sheet. */
    interface Sheet {
        /** The worksheet's name; null for text files. */
        String name();

        /** Whether the sender hid it: then it is a draft. */
        default boolean isHidden() {
            return false;
        }

        /** Columns the sender hid, 0 is A. */
        default Set<Integer> hiddenColumns() {
            return Set.of();
        }

        /** Passes the rows in order until the visitor has seen enough. Rows without content may be left out; numbers tell. */
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
