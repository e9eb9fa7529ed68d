package belieffirst.evidence.meta;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.database.folder.DataFolder;
import belieffirst.evidence.imports.Imports;
import belieffirst.testing.LaunchedAccount;
import belieffirst.testing.Member;
import belieffirst.testing.Patience;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Superuser;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Notices of Meta's and the readings that they make due. */
@ProductTest
class MetaNoticesTests {

    private final People people;
    private final MetaConnections meta;
    private final MetaConnectionRepository connections;
    private final MetaReadings readings;
    private final Imports imports;
    private final JdbcClient superuser;
    private final Member owner;
    private final String account = String.valueOf(ThreadLocalRandom.current().nextLong(100_000_000, 999_999_999));

    MetaNoticesTests(
            People people,
            MetaConnections meta,
            MetaConnectionRepository connections,
            MetaReadings readings,
            Imports imports,
            DataFolder folder)
            throws IOException {
        this.people = people;
        this.meta = meta;
        this.connections = connections;
        this.readings = readings;
        this.imports = imports;
        this.superuser = Superuser.of(folder.resolve(""));
        this.owner = people.newOrganization().owner();
    }

    @Test
    void concernWhoeverHasReadTheAccount() throws Exception {
        var other = people.newOrganization().owner();
        connect(other, true);
        connect(owner, true);
        read();

        notice();

        assertThat(noticed(owner)).isOne();
        assertThat(noticed(other)).as("it only says that it has this account").isZero();
    }

    @Test
    void concernNobodyWhoWantsNoDailyReadings() throws Exception {
        connect(owner, true);
        read();
        connect(owner, false);

        notice();

        assertThat(noticed(owner)).isZero();
    }

    @Test
    void areNotLostWhileAReadingIsUnderWay() throws Exception {
        connect(owner, true);
        read();
        notice();
        change("update ad_imports set created_at = clock_timestamp() where organization_id = ?");
        notice();

        assertThat(isDue()).as("it was read just now").isFalse();
        age("2 hours");
        assertThat(isDue()).isTrue();
    }

    @Test
    void areNotUsedUpByAReadingThatFails() throws Exception {
        connect(owner, true);
        read();
        notice();
        change("update ad_imports set created_at = clock_timestamp() where organization_id = ?");
        age("2 hours");
        assertThat(isDue()).isFalse();

        change("update ad_imports set state = 'refused' where organization_id = ?");
        assertThat(isDue()).isTrue();
        change("update ad_imports set created_at = now() - interval '30 minutes' where organization_id = ?");
        assertThat(isDue()).as("not within an hour").isFalse();
        change("update app.meta_notices set noticed_at = now() - interval '21 hours' where organization_id = ?");
        change("update ad_imports set created_at = now() - interval '2 hours' where organization_id = ?");
        assertThat(isDue()).as("and not forever").isFalse();
    }

    private void connect(Member member, boolean daily) {
        people.as(member, () -> {
            meta.save(List.of(account), "EAAB1234567890secretZ9", false, daily);
            return meta;
        });
    }

    private void read() throws IOException {
        try (var shown = new LaunchedAccount(account)) {
            shown.adSets()
                    .add(new JsonMapper().createObjectNode().put("id", "81").put("name", "Broad"));
            shown.show();
            var id = people.as(owner, readings::begin);
            Patience.until(
                    Duration.ofSeconds(30),
                    "it is read",
                    () -> !people.as(owner, () -> imports.get(id)).isAtWork());
        }
    }

    private void notice() {
        connections.notice(List.of(account));
    }

    private long noticed(Member member) {
        return superuser
                .sql("select count(*) from app.meta_notices where organization_id = ?")
                .params(member.organization())
                .query(Long.class)
                .single();
    }

    private boolean isDue() {
        return connections.due("20 hours").stream()
                .anyMatch(due -> due.organization().equals(owner.organization()));
    }

    /** As if everything had been so long ago. */
    private void age(String interval) {
        change("update ad_imports set created_at = created_at - interval '%s' where organization_id = ?"
                .formatted(interval));
        change("update app.meta_notices set noticed_at = noticed_at - interval '%s' where organization_id = ?"
                .formatted(interval));
    }

    private void change(String statement) {
        superuser.sql(statement).params(owner.organization()).update();
    }
}
