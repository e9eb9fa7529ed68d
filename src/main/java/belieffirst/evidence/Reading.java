package belieffirst.evidence;

/** What a row of an export comes to: a line, or why it is left out. */
sealed interface Reading permits Reading.Of, LeftOut {

    record Of(Line line) implements Reading {}
}
