package belieffirst.access.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;

class RarelyTouchedSessionsTests {

    private final Instant noon = Instant.now();

    private final MapSessionRepository kept = new MapSessionRepository(new ConcurrentHashMap<>());
    private final RarelyTouchedSessions<MapSession> sessions = new RarelyTouchedSessions<>(kept);

    @Test
    void writesAUseOnlyMinutesAfterTheOneOnRecord() {
        var id = begun(Duration.ofDays(30));

        assertThat(used(id, noon.plusSeconds(299))).isEqualTo(noon);
        assertThat(used(id, noon.plusSeconds(300))).isEqualTo(noon.plusSeconds(300));
        assertThat(used(id, noon.plusSeconds(301))).isEqualTo(noon.plusSeconds(300));
    }

    @Test
    void endsAShortSessionNoEarlierThanATenthOfItsTime() {
        var id = begun(Duration.ofMinutes(10));

        assertThat(used(id, noon.plusSeconds(59))).isEqualTo(noon);
        assertThat(used(id, noon.plusSeconds(60))).isEqualTo(noon.plusSeconds(60));
    }

    @Test
    void keepsWhatASessionHolds() {
        var session = sessions.createSession();
        session.setAttribute("organization", "ours");
        session.removeAttribute("nothing");
        var before = session.getId();
        var id = session.changeSessionId();
        sessions.save(session);

        var found = Objects.requireNonNull(sessions.findById(id));
        assertThat(found.<String>getAttribute("organization")).isEqualTo("ours");
        assertThat(found.getAttributeNames()).containsExactly("organization");
        assertThat(found.isExpired()).isFalse();
        assertThat(sessions.findById(before)).isNull();
        sessions.deleteById(id);
        assertThat(sessions.findById(id)).isNull();
    }

    private String begun(Duration lasts) {
        var session = new MapSession();
        session.setLastAccessedTime(noon);
        session.setMaxInactiveInterval(lasts);
        kept.save(session);
        return session.getId();
    }

    /** What is on record of the last use afterwards. */
    private Instant used(String id, Instant time) {
        var session = Objects.requireNonNull(sessions.findById(id));
        session.setLastAccessedTime(time);
        sessions.save(session);
        return Objects.requireNonNull(kept.findById(id)).getLastAccessedTime();
    }
}
