package belieffirst.evidence.imports;

/** The meaning of several rows of one import for the same ad, day and part. */
enum RepeatedRows {
    /** Parts that no column which we know tells apart: they add up. */
    IN_PARTS,
    /** The same told again, as by pages that overlap: what was said last holds. */
    TOLD_AGAIN
}
