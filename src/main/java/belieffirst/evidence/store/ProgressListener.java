package belieffirst.evidence.store;

/** A listener to the progress of a long task. */
public interface ProgressListener {

    void at(int percent);
}
