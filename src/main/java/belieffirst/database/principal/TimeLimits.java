package belieffirst.database.principal;

import java.util.Map;

/**
 * The time limits after which PostgreSQL ends a transaction of ours, in milliseconds.
 *
 * @param statement one statement
 * @param lock waiting for somebody else's lock
 * @param idle between two statements
 */
record TimeLimits(int statement, int lock, int idle) {

    /** For pages and the API: shorter than the five seconds that others wait for a connection. */
    static final TimeLimits REQUEST = new TimeLimits(4_500, 3_500, 4_500);

    /** For imports, schedules and the first run, of which three have a connection at most. */
    static final TimeLimits JOB = new TimeLimits(600_000, 30_000, 600_000);

    /** Columns of a statement that tells PostgreSQL, for the length of a transaction. */
    static final String TOLD = """
            set_config('statement_timeout', :statement, true) as statement_limit,
            set_config('lock_timeout', :lock, true) as lock_limit,
            set_config('idle_in_transaction_session_timeout', :idle, true) as idle_limit""";

    Map<String, String> parameters() {
        return Map.of(
                "statement", String.valueOf(statement), "lock", String.valueOf(lock), "idle", String.valueOf(idle));
    }
}
