package belieffirst.evidence;

/** Takes lines one after the other. */
interface LineTaker {

    void take(Line line);
}
