package belieffirst.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.access.CurrentMember;
import belieffirst.access.token.ApiTokens;
import belieffirst.access.token.Scope;
import belieffirst.database.folder.DataFolder;
import belieffirst.kernel.Cursor;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import belieffirst.testing.Superuser;
import belieffirst.testing.Team;
import belieffirst.testing.Visitor;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EachHome(AuditNames.class)
@ProductTest
class AuditLogTests {

    private final MockMvcTester client;
    private final AuditLog log;
    private final CurrentMember current;
    private final ApiTokens tokens;
    private final People people;
    private final Bench bench;
    private final Server server;
    private final JdbcClient superuser;
    private final Team team;

    AuditLogTests(
            MockMvcTester client,
            AuditLog log,
            CurrentMember current,
            ApiTokens tokens,
            People people,
            Bench bench,
            Server server,
            DataFolder folder)
            throws IOException {
        this.client = client;
        this.log = log;
        this.current = current;
        this.tokens = tokens;
        this.people = people;
        this.bench = bench;
        this.server = server;
        this.superuser = Superuser.of(folder.resolve(""));
        this.team = people.newOrganization();
    }

    @Test
    void tellsWhoChangedWhatAndWhatItWasBefore() {
        var ground = bench.lay(team.owner(), 1);
        bench.change(team.admin(), "brands", ground.brand(), Map.of("name", "Wonder Dogs"));
        var entry = latest(team.viewer(), "brand");

        assertThat(entry.actor()).isEqualTo(new AuditActor("Some admin", "person", null, null));
        assertThat(entry.action()).isEqualTo("changed");
        assertThat(entry.subject().name()).isEqualTo("Wonder Dogs");
        assertThat(entry.changes()).containsExactly(new AuditChange("name", "Wonder Paws", "Wonder Dogs"));
    }

    @Test
    void tellsWhichTokenAndWhichRequestDidIt() {
        var ground = bench.lay(team.owner(), 1);
        var api = server.api(people.token(team.member()));
        var path = "/api/angles/" + ground.angles().getFirst();

        var changed = api.send("PATCH", path, "{\"explanation\": \"Vets say so.\"}", "If-Match", "*");
        var actor = latest(team.owner(), "angle").actor();

        assertThat(actor.called()).isEqualTo("Some member, by the token “Test”");
        assertThat(changed.headers().firstValue("X-Request-Id")).hasValue(actor.request());
    }

    @Test
    void tellsWhichJobActedForSomebody() {
        var owner = team.owner();
        current.as(
                owner.account(),
                owner.organization(),
                "nightly sync",
                () -> tokens.make("Sync", List.of(Scope.PLANS_READ), Instant.EPOCH));

        assertThat(latest(owner, "token").actor().called()).isEqualTo("Automatic, for Some owner (nightly sync)");
    }

    @Test
    void findsStatusChangesAndWaivers() {
        var ground = bench.lay(team.owner(), 3);
        var plan = bench.draft(team.owner(), ground).plan();
        bench.rename(team.owner(), plan.id(), "Stairs first");
        var api = server.api(people.token(team.owner()));
        api.post(
                "/api/plans/%s/compilation".formatted(plan.id()),
                "{\"waivers\": {\"angle_count\": \"A small budget.\"}}");

        var status = only(AuditFilter.Only.STATUS);
        var waivers = only(AuditFilter.Only.WAIVERS);

        assertThat(status).singleElement().satisfies(entry -> {
            assertThat(entry.subject().name()).isEqualTo(plan.key());
            assertThat(entry.changes()).contains(new AuditChange("status", "draft", "ready"));
        });
        assertThat(waivers)
                .extracting(entry -> entry.subject().word())
                .containsExactlyInAnyOrder("plan", "compilation");
        assertThat(waivers.toString()).contains("A small budget.");
    }

    @Test
    void tellsOnlyWhatCameAndWentInAPlan() {
        var ground = bench.lay(team.owner(), 3);
        var plan = bench.draft(team.owner(), ground).plan();
        var api = server.api(people.token(team.owner()));
        var kept = ground.angles().subList(0, 2);
        var earlier = entries("angle of a plan").size();

        api.send("PUT", "/api/plans/%s/angles".formatted(plan.id()), json(kept), "If-Match", "*");

        assertThat(entries("angle of a plan")).hasSize(earlier + 1).first().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("removed");
            assertThat(entry.subject().name()).isEqualTo(plan.key());
            assertThat(entry.part()).isEqualTo(ground.angles().getLast().toString());
        });
    }

    @Test
    void isChangedByNobodyNotEvenTheOwnerOfTheDatabase() {
        bench.lay(team.owner(), 1);
        for (var attempt :
                List.of("update audit_log set actor_name = 'x'", "delete from audit_log", "truncate audit_log")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> superuser.sql(attempt).update())
                    .havingRootCause()
                    .withMessageContaining("append-only");
        }
    }

    @Test
    void showsWhatWasDoneToTokensToTheirMakersAndToWhoManages() {
        people.token(team.member());

        assertThat(entries(team.member(), "token")).isNotEmpty();
        assertThat(entries(team.admin(), "token")).isNotEmpty();
        assertThat(entries(team.viewer(), "token")).isEmpty();
        assertThat(entries(people.newOrganization().owner(), "token")).isEmpty();
    }

    @Test
    void holdsNoSecret() {
        var token = people.token(team.owner());
        var invited = Visitor.text(new Visitor(client, team.owner())
                .post("/settings/members/invitations", "email", "a@example.com", "role", "owner"));
        var secret = invited.replaceAll("(?s).*/join/([0-9A-Za-z]{40}).*", "$1");
        new Visitor(client, team.owner()).post("/settings/profile/password", "password", "three dogs on one stair");

        var all = superuser
                .sql("select coalesce(string_agg(a::text, ' '), '') from audit_log a where organization_id = ?")
                .param(team.organization())
                .query(String.class)
                .single();

        assertThat(all).contains("a@example.com");
        assertThat(all)
                .doesNotContain(token.substring(3), secret, "three dogs", "token_hash", "password")
                .doesNotContainPattern("[0-9a-f]{64}");
    }

    @Test
    void pagesByPlaceAndDownloadsTheSameEntries() {
        bench.lay(team.owner(), 12);
        var first = people.as(
                team.owner(), () -> log.list(new AuditFilter(null, null, null, null, null, null, Cursor.START, 10)));
        var second = people.as(
                team.owner(),
                () -> log.list(new AuditFilter(null, null, null, null, null, null, Cursor.of(first.next()), 100)));
        var file = Visitor.text(new Visitor(client, team.viewer()).get("/audit.csv?what=angle"));

        assertThat(first.items()).hasSize(10).doesNotContainAnyElementsOf(second.items());
        assertThat(first.items().getLast().at())
                .isAfterOrEqualTo(second.items().getFirst().at());
        assertThat(file.lines().filter(line -> line.contains(",added,angle,"))).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void writesNoFormulaIntoAFile() {
        bench.add(team.owner(), "brands", Map.of("name", "=HYPERLINK(\"evil\")"));

        assertThat(Visitor.text(new Visitor(client, team.owner()).get("/audit.csv")))
                .contains("\"'=HYPERLINK(\"\"evil\"\")\"");
    }

    @Test
    void watchesWhatItSaysThatItWatches() {
        assertThat(superuser.sql("""
                        select distinct split_part(encode(tgargs, 'escape'), '\\000', 1) from pg_trigger where tgname = 'audit'
                        """).query(String.class).list())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(AuditSubject.values())
                        .map(AuditSubject::word)
                        .filter(word ->
                                !List.of("sign-in", "second step", "passkey").contains(word))
                        .toList());
    }

    @Test
    void namesWhatAnIdStandsForOnThePage() {
        var plan = bench.draft(team.owner(), bench.lay(team.owner(), 1)).plan();

        assertThat(Visitor.text(new Visitor(client, team.viewer()).get("/plans/%s/history".formatted(plan.key()))))
                .contains("Collagen 3X Drops", "Keep him moving", "Dog at the stair");
    }

    private static String json(List<?> angles) {
        var ids = angles.stream().map(id -> "\"%s\"".formatted(id)).toList();
        return "{\"angle_ids\": [%s]}".formatted(String.join(",", ids));
    }

    private AuditEntry latest(Member member, String subject) {
        return entries(member, subject).getFirst();
    }

    private List<AuditEntry> entries(String subject) {
        return entries(team.owner(), subject);
    }

    private List<AuditEntry> entries(Member member, String subject) {
        var filter = new AuditFilter(null, subject, null, null, null, null, Cursor.START, 100);
        return people.as(member, () -> log.list(filter)).items();
    }

    private List<AuditEntry> only(AuditFilter.Only only) {
        var filter = new AuditFilter(null, null, only, null, null, null, Cursor.START, 100);
        return people.as(team.owner(), () -> log.list(filter)).items();
    }
}
