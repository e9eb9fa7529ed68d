package belieffirst.evidence.file;

import belieffirst.evidence.column.DayOrder;
import java.io.IOException;
import java.time.LocalDate;

/** The rows of a file, one by one and from the first; never all of them at once. */
public interface RowSource {

    /** How the file is written, in a few words. */
    String format();

    void read(RowTaker taker) throws IOException;

    /** From where it counts days that it writes as a number. */
    default LocalDate daysBegin() {
        return DayOrder.SPREADSHEETS_BEGIN;
    }

    /** A receiver of rows, one after the other. */
    interface RowTaker {

        /**
         * Takes a row.
         *
         * @param percent how much of the file was read by now
         * @return whether to go on
         */
        boolean take(String[] row, int percent);
    }
}
