package belieffirst.evidence;

/**
 * What an import changed.
 *
 * @param lines ads and days, or ads and ranges, that it told of
 * @param added those of which nothing was known
 * @param restated those of which something else was known, which is kept on record
 */
public record Changes(long lines, long added, long restated) {

    public long same() {
        return lines - added - restated;
    }
}
