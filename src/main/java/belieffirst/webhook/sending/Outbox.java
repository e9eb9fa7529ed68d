package belieffirst.webhook.sending;

import belieffirst.database.folder.StartRefused;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The messages of all organizations that wait. Asked by nobody in particular, so in no transaction. */
@Repository
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class Outbox {

    /** A message is tried for three days. */
    private static final int SHORTEST = 4;

    private static final int LONGEST = 3_650;

    private final JdbcClient jdbc;
    private final int keptDays;

    Outbox(JdbcClient jdbc, @Value("${belief-first.webhooks.kept-days}") int keptDays) {
        StartRefused.unlessWithin("BELIEF_FIRST_WEBHOOKS_KEPT_DAYS", keptDays, SHORTEST, LONGEST);
        this.jdbc = jdbc;
        this.keptDays = keptDays;
    }

    /** The message that is due first, for this server alone for the next minute. */
    public Optional<DueMessage> next() {
        return jdbc.sql("""
                        select delivery, attempt, organization, url, message, body, secret, previous
                          from app.next_webhook()
                        """)
                .query((row, _) -> new DueMessage(
                        row.getObject("delivery", UUID.class),
                        row.getInt("attempt"),
                        row.getObject("organization", UUID.class),
                        row.getString("url"),
                        row.getObject("message", UUID.class),
                        row.getString("body"),
                        row.getString("secret"),
                        row.getString("previous")))
                .optional();
    }

    /** Records the result of an attempt, unless another one has begun; the database chooses when the next attempt follows, if any. */
    public boolean answered(DueMessage sent, Answer answer) {
        return jdbc.sql("select app.webhook_answered(:delivery, :attempt, :took, :code, :trouble)")
                .param("delivery", sent.delivery())
                .param("attempt", sent.attempt())
                .param("took", answer.took())
                .param("code", answer.code())
                .param("trouble", answer.trouble())
                .query(Boolean.class)
                .single();
    }

    /** Gives up what waited too long, and removes what is old. */
    public void tidy() {
        jdbc.sql("select app.tidy_webhooks(:days)::text")
                .param("days", keptDays)
                .query(String.class)
                .optional();
    }
}
