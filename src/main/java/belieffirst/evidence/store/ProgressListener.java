package belieffirst.evidence.store;

/** Is told how far a long work has come. */
public interface ProgressListener {

    void at(int percent);
}
