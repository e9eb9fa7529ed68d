package belieffirst.evidence;

import java.io.IOException;

/** Where lines come from: a file, a program's rows, or Meta's answers. */
interface LineSource {

    void each(LineTaker taker) throws IOException;
}
