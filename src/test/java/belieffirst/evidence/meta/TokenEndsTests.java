package belieffirst.evidence.meta;

import static belieffirst.testing.FakeGraph.error;
import static belieffirst.testing.FakeGraph.ok;
import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.database.folder.DataFolder;
import belieffirst.testing.FakeGraph;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Superuser;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The end of Meta's token, as Meta tells it. */
@ProductTest
class TokenEndsTests {

    private static final String TOKEN = "EAAB|secret.Z9";

    private final People people;
    private final MetaConnections meta;
    private final TokenEnds ends;
    private final JdbcClient superuser;
    private final Member owner;

    TokenEndsTests(People people, MetaConnections meta, TokenEnds ends, DataFolder folder) throws IOException {
        this.people = people;
        this.meta = meta;
        this.ends = ends;
        this.superuser = Superuser.of(folder.resolve(""));
        this.owner = people.newOrganization().owner();
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
        people.as(owner, () -> {
            ends.look(TOKEN);
            return owner;
        });
    }

    private void save(@Nullable String token) {
        people.as(owner, () -> {
            meta.save(List.of("123456"), token, false, true);
            return owner;
        });
    }

    private @Nullable Instant kept() {
        return superuser
                .sql("select token_ends_at from meta_connections where organization_id = ?")
                .param(owner.organization())
                .query((row, _) -> row.getTimestamp(1))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .map(Timestamp::toInstant)
                .findFirst()
                .orElse(null);
    }
}
