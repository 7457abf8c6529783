package vn.wardcast.lakehouse;

import java.util.List;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.SortOrder;

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
