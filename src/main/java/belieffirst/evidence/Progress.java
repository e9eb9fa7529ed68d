package belieffirst.evidence;

/** Is told how far a long work has come. */
interface Progress {

    void at(int percent);
}
