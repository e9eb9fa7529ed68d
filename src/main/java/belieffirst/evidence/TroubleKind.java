package belieffirst.evidence;

/** The kinds of trouble that call for different things. */
enum TroubleKind {
    RATE,
    TOO_MUCH,
    TOKEN,
    PERMISSION,
    NOT_READY,
    UNREACHABLE,
    OTHER
}
