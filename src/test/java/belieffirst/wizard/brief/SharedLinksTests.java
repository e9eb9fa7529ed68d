package belieffirst.wizard.brief;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.database.folder.DataFolder;
import belieffirst.plan.Plan;
import belieffirst.plan.Plans;
import belieffirst.plan.brief.SharedLinks;
import belieffirst.plan.brief.SharedThings;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Superuser;
import belieffirst.testing.Team;
import belieffirst.testing.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Attacks on shared briefs: what a link shows, to whom, and until when. */
@EachHome({SharedLinks.class, SharedThings.class})
@ProductTest
class SharedLinksTests {

    private static final Pattern SECRET = Pattern.compile("/shared/([0-9A-Za-z_-]{40})");
    private static final String GONE = "This link does not work.";

    private final MockMvcTester client;
    private final Bench bench;
    private final People people;
    private final Plans plans;
    private final JdbcClient superuser;
    private final Team team;
    private final Team others;
    private final Plan plan;

    SharedLinksTests(MockMvcTester client, Bench bench, People people, Plans plans, DataFolder folder)
            throws IOException {
        this.client = client;
        this.bench = bench;
        this.people = people;
        this.plans = plans;
        this.superuser = Superuser.of(folder.resolve(""));
        this.team = people.newOrganization();
        this.others = people.newOrganization();
        var ground = bench.lay(team.owner(), 2);
        this.plan = bench.draft(team.owner(), ground).plan();
        bench.compile(team.owner(), plan.id());
    }

    @Test
    void showsTheVersionAndNothingElseToAnybody() {
        var shown = open(make());

        assertThat(shown).hasStatusOk();
        assertThat(text(shown))
                .contains("Early sign 1", "Version 1 of", "noindex")
                .doesNotContain("href=\"/plans");
        assertThat(text(shown)).doesNotContain("<nav", "<form", "/sign-in", "Some owner");
        assertThat(Pattern.compile("(?:href|src|action)=\"(?!/assets/)[^\"]*\"")
                        .matcher(text(shown))
                        .results())
                .isEmpty();
        assertThat(shown.getResponse().getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(shown.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(shown.getResponse().getHeader("X-Robots-Tag")).contains("noindex");
        assertThat(shown.getResponse().getHeader("Set-Cookie")).isNull();
    }

    /** What changed since, in the plan and in the library, is not shown. */
    @Test
    void staysWhatItWasMadeFor() {
        var secret = make();
        bench.change(team.owner(), "brands", plan.answers().brandId(), Map.of("brand_guidelines", "A secret plan"));
        people.as(team.owner(), () -> plans.change(plan.id(), null, present -> present.named("Renamed")));

        assertThat(text(open(secret))).contains("Stairs").doesNotContain("A secret plan", "Renamed");
    }

    @Test
    void answersEveryLinkThatDoesNotWorkAlike() {
        var revoked = make();
        revokeAll(team.owner());
        var expired = make();
        change("expires_at = now() - interval '1 second'");
        var mangled = make();
        var answers = List.of(
                open(revoked),
                open(expired),
                open(mangled.substring(1)),
                open(mangled + "/more"),
                open(mangled.toLowerCase(Locale.ROOT)),
                open("0".repeat(40)),
                open(""),
                open(UUID.randomUUID().toString()));

        assertThat(open(mangled)).hasStatusOk();
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer).hasStatus(404);
            assertThat(text(answer)).contains(GONE).doesNotContain("/plans", "/sign-in");
            assertThat(text(answer)).isEqualTo(text(answers.getFirst()));
        });
    }

    @Test
    void endsWithItsPlanItsMakerAndTheMakersRole() {
        var secret = make();
        people.as(team.owner(), () -> plans.change(plan.id(), null, present -> present.archived(true)));
        assertThat(open(secret)).hasStatus(404);
        people.as(team.owner(), () -> plans.change(plan.id(), null, present -> present.archived(false)));
        assertThat(open(secret)).hasStatusOk();

        people.seat(team.owner().account(), team.organization(), "viewer");
        assertThat(open(secret)).hasStatus(404);
        var ofMember = secret(post(team.member(), "days", "7"));
        assertThat(open(ofMember)).hasStatusOk();
        superuser
                .sql("delete from user_organizations where user_id = :member")
                .param("member", team.member().account())
                .update();
        assertThat(open(ofMember)).hasStatus(404);
    }

    @Test
    void isMadeAndRevokedByWhoMayChangePlans() {
        assertThat(post(team.viewer(), "days", "7")).hasStatus(403);
        assertThat(post(others.owner(), "days", "7")).hasStatus(404);
        assertThat(post(team.owner(), "days", "365")).hasStatus(422);
        var secret = secret(post(team.member(), "days", "90"));
        var link = superuser
                .sql("select id from belief_plan_shares where plan_id = :plan")
                .param("plan", plan.id().value())
                .query(UUID.class)
                .single();
        var ofOthers = bench.draft(others.owner(), bench.lay(others.owner(), 1)).plan();

        assertThat(revoke(others.owner(), plan.key(), link)).hasStatus(404);
        assertThat(revoke(others.owner(), ofOthers.key(), link)).hasStatus(404);
        assertThat(revoke(team.viewer(), plan.key(), link)).hasStatus(403);
        assertThat(open(secret)).hasStatusOk();
        assertThat(revoke(team.admin(), plan.key(), link)).hasStatus3xxRedirection();
        assertThat(open(secret)).hasStatus(404);
    }

    @Test
    void sharesNoDraft() {
        var draft = bench.begin(team.owner(), plan.answers().brandId()).plan();

        assertThat(new Visitor(client, team.owner()).post("/plans/%s/brief/links".formatted(draft.key()), "days", "7"))
                .hasStatus(409);
    }

    @Test
    void keepsNoSecretAndIsOnRecord() {
        var secret = make();
        revokeAll(team.owner());
        var kept = superuser
                .sql("select to_jsonb(s)::text from belief_plan_shares s where plan_id = :plan")
                .param("plan", plan.id().value())
                .query(String.class)
                .single();
        var said = superuser
                .sql("""
                        select action || ' ' || coalesce(before::text, '') || coalesce(after::text, '') from audit_log
                         where subject = 'shared link' and organization_id = :organization order by at
                        """)
                .param("organization", team.organization())
                .query(String.class)
                .list();

        assertThat(kept).doesNotContain(secret);
        assertThat(said).hasSize(2).noneMatch(line -> line.contains("hash"));
        assertThat(said.getFirst()).startsWith("added");
        assertThat(said.getLast()).startsWith("changed").contains("revoked_at");
    }

    /** A hundred that do not work from one address; then another has to wait, and one that works opens. */
    @Test
    void stopsWhoGuesses() {
        var secret = make();
        for (var i = 0; i < 100; i++) {
            assertThat(from("203.0.113.9", "guess" + i)).hasStatus(404);
        }

        var answer = from("203.0.113.9", "guess100");
        assertThat(answer).hasStatus(429);
        assertThat(answer.getResponse().getHeader("Retry-After")).isEqualTo("900");
        assertThat(from("203.0.113.9", secret)).hasStatusOk();
        assertThat(from("203.0.113.10", "guess100")).hasStatus(404);
    }

    private String make() {
        return secret(post(team.owner(), "days", "30"));
    }

    private static String secret(MvcTestResult made) {
        assertThat(made).hasStatusOk();
        var found = SECRET.matcher(text(made));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private MvcTestResult post(Member member, Object... fields) {
        return new Visitor(client, member).post("/plans/%s/brief/links".formatted(plan.key()), fields);
    }

    private MvcTestResult revoke(Member member, String key, UUID link) {
        return new Visitor(client, member).post("/plans/%s/brief/links/%s/revoke".formatted(key, link));
    }

    private void revokeAll(Member member) {
        superuser
                .sql("select id from belief_plan_shares where plan_id = :plan and revoked_at is null")
                .param("plan", plan.id().value())
                .query(UUID.class)
                .list()
                .forEach(link -> assertThat(revoke(member, plan.key(), link)).hasStatus3xxRedirection());
    }

    private void change(String what) {
        superuser
                .sql("update belief_plan_shares set %s where plan_id = :plan and revoked_at is null".formatted(what))
                .param("plan", plan.id().value())
                .update();
    }

    private MvcTestResult open(String secret) {
        return from("198.51.100.7", secret);
    }

    private MvcTestResult from(String address, String secret) {
        return client.get().uri("/shared/" + secret).remoteAddress(address).exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
