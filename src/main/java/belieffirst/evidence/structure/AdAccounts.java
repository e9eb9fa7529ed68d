package belieffirst.evidence.structure;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The ad accounts that were read, with the terms that they told. */
@Repository
class AdAccounts {

    /** What was told before holds where nothing is told. */
    private static final String KEEP = """
            insert into delivered_accounts as a (account_id, currency, time_zone) values (:account, :currency, :zone)
            on conflict (organization_id, account_id) do update
               set currency = coalesce(excluded.currency, a.currency), time_zone = coalesce(excluded.time_zone, a.time_zone)
            returning currency, time_zone
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
}
