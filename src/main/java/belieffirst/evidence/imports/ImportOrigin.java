package belieffirst.evidence.imports;

import java.time.Instant;

/**
 * The origin of an import.
 *
 * @param name what the file was called, or what sent the rows
 */
public record ImportOrigin(ImportWay way, String name, long bytes, Instant at) {}
