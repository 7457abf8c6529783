package vn.wardcast.jobs.erase;

import java.util.List;
import java.util.Map;

/**
 * What an erasure did.
 *
 * @param rowsRemoved rows removed by table; tables that held nothing are not named
 * @param sourceFiles landing files, by their names in the lake, that the rows came from: the originals still hold the person
 * @param snapshotsExpired versions of tables that were forgotten because they held the person
 * @param filesDeleted files removed beyond those, among them what killed writers left, and exports
 * @param filesScanned files of the warehouse and the exports read to the last value for the proof
 * @param hits files among them in which the token was still found; the erasure is proven by 0
 * @param publication the version that readers see now
 */
public record EraseReport(
        Map<String, Long> rowsRemoved,
        List<String> sourceFiles,
        long snapshotsExpired,
        long filesDeleted,
        long filesScanned,
        List<String> hits,
        long publication) {

    public long rows() {
        return rowsRemoved.values().stream().mapToLong(Long::longValue).sum();
    }

    public boolean isProven() {
        return hits.isEmpty();
    }
}
