package belieffirst.evidence.export;

import belieffirst.evidence.ad.Line;

/** What a row of an export comes to: a line, or why it is left out. */
public sealed interface Reading permits Reading.Of, LeftOut {

    record Of(Line line) implements Reading {}
}
