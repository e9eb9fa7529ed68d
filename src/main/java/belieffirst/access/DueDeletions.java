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
 * The organizations that wait for their deletion, looked up each minute, so that no page asks for them. Those that are due are
 * deleted, each in one transaction, by one server; one that fails holds up no other.
 */
@Component
class DueDeletions {

    private static final Logger log = LoggerFactory.getLogger(DueDeletions.class);
    private static final int PATIENCE_MILLIS = 31 * 60_000;

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
            var known = pending();
            pending.keySet().retainAll(known.keySet());
            pending.putAll(known);
        } catch (RuntimeException fault) {
            log.error("Organizations that wait for their deletion could not be looked up", fault);
        }
        for (var due = next(); due != null; due = next()) {
            delete(due);
        }
    }

    private Map<UUID, Instant> pending() {
        var known = new ConcurrentHashMap<UUID, Instant>();
        jdbc.query("select organization, due from app.pending_deletions()", row -> {
            known.put(row.getObject(1, UUID.class), row.getTimestamp(2).toInstant());
        });
        return known;
    }

    private @Nullable UUID next() {
        return jdbc.queryForObject("select app.next_deletion()", UUID.class);
    }

    private void delete(UUID organization) {
        try {
            if (Boolean.TRUE.equals(jdbc.execute((Connection connection) -> delete(connection, organization)))) {
                pending.remove(organization);
                log.info("The organization {} was deleted, as an owner had asked", organization);
            }
        } catch (RuntimeException fault) {
            log.error("The organization {} could not be deleted. It is tried again in an hour", organization, fault);
        }
    }

    /** On the connection itself, since nobody in particular asks; many rows may take many minutes without an answer. */
    private static boolean delete(Connection connection, UUID organization) throws SQLException {
        var patience = connection.getNetworkTimeout();
        connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
        connection.setAutoCommit(false);
        try (var limits = connection.createStatement();
                var deletion = connection.prepareStatement("select app.delete_due_organization(?)")) {
            limits.execute("set local statement_timeout = '30min'; set local lock_timeout = '30s'");
            deletion.setObject(1, organization);
            try (var row = deletion.executeQuery()) {
                row.next();
                var deleted = row.getBoolean(1);
                connection.commit();
                return deleted;
            }
        } catch (SQLException fault) {
            connection.rollback();
            throw fault;
        } finally {
            connection.setAutoCommit(true);
            connection.setNetworkTimeout(Runnable::run, patience);
        }
    }
}
