package belieffirst.access.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;

class RarelyTouchedSessionsTests {

    private static final Instant NOON = Instant.now();

    private final MapSessionRepository kept = new MapSessionRepository(new ConcurrentHashMap<>());
    private final RarelyTouchedSessions<MapSession> sessions = new RarelyTouchedSessions<>(kept);

    @Test
    void writesAUseOnlyMinutesAfterTheOneOnRecord() {
        var id = begun(Duration.ofDays(30));

        assertThat(used(id, NOON.plusSeconds(299))).isEqualTo(NOON);
        assertThat(used(id, NOON.plusSeconds(300))).isEqualTo(NOON.plusSeconds(300));
        assertThat(used(id, NOON.plusSeconds(301))).isEqualTo(NOON.plusSeconds(300));
    }

    @Test
    void endsAShortSessionNoEarlierThanATenthOfItsTime() {
        var id = begun(Duration.ofMinutes(10));

        assertThat(used(id, NOON.plusSeconds(59))).isEqualTo(NOON);
        assertThat(used(id, NOON.plusSeconds(60))).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void keepsWhatASessionHolds() {
        var session = sessions.createSession();
        session.setAttribute("organization", "ours");
        session.removeAttribute("nothing");
        var before = session.getId();
        var id = session.changeSessionId();
        sessions.save(session);

        var found = sessions.findById(id);
        assertThat(found).isNotNull();
        assertThat(found.<String>getAttribute("organization")).isEqualTo("ours");
        assertThat(found.getAttributeNames()).containsExactly("organization");
        assertThat(found.isExpired()).isFalse();
        assertThat(sessions.findById(before)).isNull();
        sessions.deleteById(id);
        assertThat(sessions.findById(id)).isNull();
    }

    private String begun(Duration lasts) {
        var session = new MapSession();
        session.setLastAccessedTime(NOON);
        session.setMaxInactiveInterval(lasts);
        kept.save(session);
        return session.getId();
    }

    /** What is on record of the last use afterwards. */
    private Instant used(String id, Instant time) {
        var session = sessions.findById(id);
        session.setLastAccessedTime(time);
        sessions.save(session);
        return kept.findById(id).getLastAccessedTime();
    }
}
