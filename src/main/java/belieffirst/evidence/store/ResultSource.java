package belieffirst.evidence.store;

import java.io.IOException;

/** Where lines come from: a file, a program's rows, or Meta's answers. */
public interface ResultSource {

    void each(ResultReceiver taker) throws IOException;
}
