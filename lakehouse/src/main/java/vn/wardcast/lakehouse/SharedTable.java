package vn.wardcast.lakehouse;

import static org.apache.iceberg.types.Types.NestedField.required;

import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.SortOrder;
import org.apache.iceberg.types.Types;

/**
 * A table that every domain shares.
 *
 * @param name its name
 * @param grain what one row is, in words
 * @param schema its columns, each with a sentence of documentation
 * @param partitionBy identity partition columns, few and coarse
 * @param sortBy what readers filter on first
 */
public record SharedTable(TableName name, String grain, Schema schema, List<String> partitionBy, List<String> sortBy) {

    /** Column of {@link #asOfPastDays()}. */
    public static final String AS_OF = "as_of";

    /**
     * The same answer as it would have been given on past days: in a table of its own, so that what was published stays as it is. The
     * day comes first, because columns that an answer gets later come last.
     */
    public SharedTable asOfPastDays() {
        List<Types.NestedField> columns = new ArrayList<>();
        columns.add(required(
                schema.highestFieldId() + 1,
                AS_OF,
                Types.DateType.get(),
                "day whose knowledge the answer was made from"));
        columns.addAll(schema.columns());
        return new SharedTable(
                TableName.of(name + "_replay"), grain + ", as of a past day", new Schema(columns), partitionBy, sortBy);
    }

    public PartitionSpec partitioning() {
        PartitionSpec.Builder builder = PartitionSpec.builderFor(schema);
        partitionBy.forEach(builder::identity);
        return builder.build();
    }

    public SortOrder order() {
        SortOrder.Builder builder = SortOrder.builderFor(schema);
        sortBy.forEach(builder::asc);
        return builder.build();
    }
}
