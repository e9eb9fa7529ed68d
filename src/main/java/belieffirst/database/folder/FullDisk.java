package belieffirst.database.folder;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A full disk, as the system and PostgreSQL report it. */
public final class FullDisk {

    public static final String SENTENCE =
            "There is no room left on the disk of the data folder or of the database: make room there, then start again.";

    private static final String STATE = "53100";

    private FullDisk() {}

    /** Whether this, or what caused it, is that there was no room. */
    public static boolean isMeant(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> (cause instanceof SQLException sql && STATE.equals(sql.getSQLState()))
                        || isMeant(cause.getMessage()));
    }

    public static boolean isMeant(@Nullable String text) {
        return text != null && text.matches("(?is).*\\b(no space left on device|disk quota exceeded)\\b.*");
    }
}
