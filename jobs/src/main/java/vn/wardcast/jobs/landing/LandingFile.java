package vn.wardcast.jobs.landing;

import java.io.Serializable;
import java.time.Instant;

/**
 * A file that belongs to a source.
 *
 * @param path where it is
 * @param name its path under the landing folder, which lineage keeps
 * @param batchId SHA-256 of its content: the same content is the same batch, whatever its name
 * @param bytes its size
 * @param modified when it says it was changed
 * @param domain domain folder
 * @param source source of that domain
 */
public record LandingFile(
        String path, String name, String batchId, long bytes, Instant modified, String domain, String source)
        implements Serializable {}
