package belieffirst.evidence.structure;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The ad accounts that were read: the terms that they told, and when that was. */
@Repository
class AdAccounts {

    /** What was told before holds where nothing is told. */
    private static final String KEEP = """
            insert into delivered_accounts as a (account_id, currency, time_zone) values (:account, :currency, :zone)
            on conflict (organization_id, account_id) do update
               set currency = coalesce(excluded.currency, a.currency), time_zone = coalesce(excluded.time_zone, a.time_zone)
            returning currency, time_zone
            """;

    private static final String KEEP_READING = """
            insert into delivered_object_readings (account_id, import_id, day, whole) values (:account, :import, :day, :whole)
            """;

    private final JdbcClient jdbc;

    AdAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what was told, and answers what is known. */
    @Transactional(propagation = Propagation.MANDATORY)
    AccountTerms keep(String account, @Nullable AccountTerms told) {
        var terms = told == null ? AccountTerms.UNKNOWN : told;
        return jdbc.sql(KEEP)
                .param("account", account)
                .param("currency", terms.currency())
                .param("zone", terms.timeZone())
                .query((row, _) -> new AccountTerms(row.getString(1), row.getString(2)))
                .single();
    }

    /** Keeps that a reading showed an account, or a part of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keepReading(SeenAccount seen, LocalDate day, UUID reading) {
        jdbc.sql(KEEP_READING)
                .param("account", seen.account())
                .param("import", reading)
                .param("day", day)
                .param("whole", seen.whole())
                .update();
    }
}
