package belieffirst.evidence.store;

import java.io.IOException;

/** Where lines come from: a file, a program's rows, or Meta's answers. */
public interface LineSource {

    void each(LineTaker taker) throws IOException;
}
