package belieffirst.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The organizations that wait for their deletion, looked up each minute, so that no page asks for them; those that are due are
 * deleted, each in one transaction, by one server.
 */
@Component
class DueDeletions {

    private static final Logger log = LoggerFactory.getLogger(DueDeletions.class);

    private final JdbcTemplate jdbc;
    private final Map<UUID, Instant> pending = new ConcurrentHashMap<>();

    DueDeletions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The day of this organization's deletion, as known since a minute ago at most. */
    Optional<Instant> of(UUID organization) {
        return Optional.ofNullable(pending.get(organization));
    }

    /** Takes in what this server changed. */
    void note(UUID organization, @Nullable Instant due) {
        if (due == null) {
            pending.remove(organization);
        } else {
            pending.put(organization, due);
        }
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void look() {
        try {
            for (var deleted = delete(); deleted != null; deleted = delete()) {
                log.info("The organization {} was deleted, as an owner had asked", deleted);
            }
            var known = pending();
            pending.keySet().retainAll(known.keySet());
            pending.putAll(known);
        } catch (RuntimeException fault) {
            log.error("Organizations that are to be deleted could not be looked up or deleted", fault);
        }
    }

    private Map<UUID, Instant> pending() {
        var known = new ConcurrentHashMap<UUID, Instant>();
        jdbc.query("select organization, due from app.pending_deletions()", row -> {
            known.put(
                    row.getObject("organization", UUID.class),
                    row.getTimestamp("due").toInstant());
        });
        return known;
    }

    /** On the connection itself, since nobody in particular asks; many rows may take many minutes. */
    private @Nullable UUID delete() {
        return jdbc.execute((Connection connection) -> {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("set local statement_timeout = '30min'; set local lock_timeout = '30s'");
                try (var row = statement.executeQuery("select app.delete_due_organization()")) {
                    row.next();
                    var deleted = row.getObject(1, UUID.class);
                    connection.commit();
                    return deleted;
                }
            } catch (SQLException fault) {
                connection.rollback();
                throw fault;
            } finally {
                connection.setAutoCommit(true);
            }
        });
    }
}
