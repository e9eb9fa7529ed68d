package belieffirst.evidence.meta;

import static belieffirst.testing.FakeGraph.error;
import static belieffirst.testing.FakeGraph.held;
import static belieffirst.testing.FakeGraph.ok;
import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.database.folder.DataFolder;
import belieffirst.testing.EachHome;
import belieffirst.testing.FakeGraph;
import belieffirst.testing.Member;
import belieffirst.testing.Patience;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Superuser;
import belieffirst.testing.Team;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The end of Meta's token, as Meta tells it. */
@EachHome
@ProductTest
class TokenEndsTests {

    private static final String TOKEN = "EAAB|secret.Z9";

    private final People people;
    private final MetaConnections meta;
    private final TokenEnds ends;
    private final JdbcClient superuser;
    private final Team team;

    TokenEndsTests(People people, MetaConnections meta, TokenEnds ends, DataFolder folder) throws IOException {
        this.people = people;
        this.meta = meta;
        this.ends = ends;
        this.superuser = Superuser.of(folder.resolve(""));
        this.team = people.newOrganization();
    }

    @BeforeEach
    void connect() {
        save(TOKEN);
    }

    @Test
    void areKeptUntilThereIsAnotherToken() {
        tell("{\\\"data\\\": {\\\"expires_at\\\": 1798000000}}");
        look();
        assertThat(kept()).isEqualTo(Instant.ofEpochSecond(1_798_000_000));

        save(null);
        assertThat(kept()).isEqualTo(Instant.ofEpochSecond(1_798_000_000));
        save("EAABanother");
        assertThat(kept()).isNull();
    }

    @Test
    void areKeptForMembersAndNotForViewers() {
        tell("{\\\"data\\\": {\\\"expires_at\\\": 1798000000}}");
        look(team.viewer());
        assertThat(kept()).isNull();

        look(team.member());
        assertThat(kept()).isEqualTo(Instant.ofEpochSecond(1_798_000_000));
    }

    @Test
    void areNotKeptForATokenThatCameMeanwhile() {
        var gate = new CountDownLatch(1);
        FakeGraph.SHARED.tell(
                "", held(gate, "[{\"code\": 200, \"body\": \"{\\\"data\\\": {\\\"expires_at\\\": 1798000000}}\"}]"));
        var before = FakeGraph.SHARED.asked("").size();
        var looking = CompletableFuture.runAsync(this::look);
        Patience.until(
                Duration.ofSeconds(20),
                "Meta is asked",
                () -> FakeGraph.SHARED.asked("").size() > before);

        save("EAABanother");
        gate.countDown();
        looking.join();

        assertThat(kept()).isNull();
    }

    @Test
    void areNoChangeThatSomebodyMade() {
        var before = entries();
        tell("{\\\"data\\\": {\\\"expires_at\\\": 1798000000}}");
        look();

        assertThat(kept()).isNotNull();
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void areNoneForATokenWithoutOne() {
        tell("{\\\"data\\\": {\\\"expires_at\\\": 1798000000}}");
        look();
        tell("{\\\"data\\\": {\\\"expires_at\\\": 0}}");
        look();

        assertThat(kept()).isNull();
    }

    @Test
    void stayAsTheyAreWhereMetaTellsNothing() {
        tell("{\\\"data\\\": {\\\"expires_at\\\": 1798000000}}");
        look();
        tell("{\\\"error\\\": {\\\"code\\\": 190}}");
        look();
        FakeGraph.SHARED.tell("", error(190, 0));
        look();
        FakeGraph.SHARED.tell("", ok("[{\"body\": \"no JSON\"}]"));
        look();

        assertThat(kept()).isNotNull();
    }

    @Test
    void areAskedForWithoutTheTokenInAnAddress() {
        tell("{\\\"data\\\": {\\\"expires_at\\\": 0}}");
        look();

        assertThat(FakeGraph.SHARED.asked("").getLast())
                .startsWith("POST / null batch=")
                .contains("debug_token", "EAAB%257Csecret.Z9");
    }

    private static void tell(String body) {
        FakeGraph.SHARED.tell("", ok("[{\"code\": 200, \"body\": \"%s\"}]".formatted(body)));
    }

    private void look() {
        look(team.owner());
    }

    private void look(Member member) {
        people.as(member, () -> {
            ends.look();
            return member;
        });
    }

    private void save(@Nullable String token) {
        people.as(team.owner(), () -> {
            meta.save(List.of("123456"), token, false, true);
            return team;
        });
    }

    private long entries() {
        return superuser
                .sql("select count(*) from audit_log where organization_id = ? and subject = 'Meta connection'")
                .param(team.organization())
                .query(Long.class)
                .single();
    }

    private @Nullable Instant kept() {
        return superuser
                .sql("select token_ends_at from meta_connections where organization_id = ?")
                .param(team.organization())
                .query((row, _) -> row.getTimestamp(1))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .map(Timestamp::toInstant)
                .findFirst()
                .orElse(null);
    }
}
