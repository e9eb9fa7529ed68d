package belieffirst.evidence.store;

import java.io.IOException;

/** A source of results: a file, a program's rows, or Meta's answers. */
public interface ResultSource {

    void each(ResultReceiver taker) throws IOException;
}
