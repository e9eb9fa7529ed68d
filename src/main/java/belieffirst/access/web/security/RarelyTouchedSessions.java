package belieffirst.access.web.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions whose last use is written only when the one on record is some minutes old: a session lasts for days, and a write for
 * each page would cost more than most pages.
 */
final class RarelyTouchedSessions<S extends Session> implements SessionRepository<RarelyTouchedSessions.Touched<S>> {

    /** The most that the record of a last use may be behind. */
    static final Duration BEHIND = Duration.ofMinutes(5);

    /** No more than this part of the time after which a session ends unused. */
    private static final int PART = 10;

    private final SessionRepository<S> kept;

    RarelyTouchedSessions(SessionRepository<S> kept) {
        this.kept = kept;
    }

    @Override
    public Touched<S> createSession() {
        return new Touched<>(kept.createSession());
    }

    @Override
    public void save(Touched<S> session) {
        kept.save(session.kept);
    }

    @Override
    public @Nullable Touched<S> findById(String id) {
        var found = kept.findById(id);
        return found == null ? null : new Touched<>(found);
    }

    @Override
    public void deleteById(String id) {
        kept.deleteById(id);
    }

    /** A session that forgets a use which came soon after the one on record. */
    static final class Touched<S extends Session> implements Session {

        private final S kept;

        private Touched(S kept) {
            this.kept = kept;
        }

        @Override
        public void setLastAccessedTime(Instant time) {
            var behind = Duration.between(kept.getLastAccessedTime(), time);
            var part = kept.getMaxInactiveInterval().dividedBy(PART);
            if (behind.compareTo(part.compareTo(BEHIND) < 0 ? part : BEHIND) >= 0) {
                kept.setLastAccessedTime(time);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return kept.getLastAccessedTime();
        }

        @Override
        public String getId() {
            return kept.getId();
        }

        @Override
        public String changeSessionId() {
            return kept.changeSessionId();
        }

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals")
        public <T> @Nullable T getAttribute(String name) {
            return kept.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return kept.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            if (value == null) {
                kept.removeAttribute(name);
            } else {
                kept.setAttribute(name, value);
            }
        }

        @Override
        public void removeAttribute(String name) {
            kept.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return kept.getCreationTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            kept.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return kept.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return kept.isExpired();
        }
    }
}
