package belieffirst.database.revision;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.access.signin.SignInLinks;
import belieffirst.database.folder.DataFolder;
import belieffirst.plan.Plan;
import belieffirst.plan.Plans;
import belieffirst.testing.Bench;
import belieffirst.testing.CookieClient;
import belieffirst.testing.EachHome;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import belieffirst.testing.Superuser;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pages that were looked at before, after somebody else changed what they show. */
@EachHome(RevisionCache.class)
@ProductTest
class RevisionCacheTests {

    private final Server server;
    private final SignInLinks links;
    private final JdbcClient superuser;
    private final Member owner;
    private final Member colleague;
    private final Member stranger;
    private final People people;
    private final Plans plans;
    private final Groundwork ground;
    private final Plan plan;
    private final List<String> pages;

    RevisionCacheTests(Server server, SignInLinks links, People people, Plans plans, Bench bench, DataFolder folder)
            throws IOException {
        this.server = server;
        this.links = links;
        this.superuser = Superuser.of(folder.resolve(""));
        this.people = people;
        this.plans = plans;
        this.owner = people.newOrganization().owner();
        this.colleague = people.join(owner.organization(), "member");
        this.stranger = people.newOrganization().owner();
        this.ground = bench.lay(owner, 2);
        this.plan = bench.draft(owner, ground).plan();
        this.pages = List.of(
                "/plans",
                "/plans/" + plan.key(),
                "/plans/%s/angles".formatted(plan.key()),
                "/plans/%s/review".formatted(plan.key()));
    }

    @Test
    void showAnotherNameAtOnce() throws IOException, InterruptedException {
        var visitor = signedIn(owner);
        for (var page : pages) {
            assertThat(visitor.get(server.uri(page)).statusCode()).isEqualTo(200);
            assertThat(visitor.get(server.uri(page)).statusCode()).isEqualTo(200);
            var name = "Renamed before " + page.replace('/', ' ');
            superuser
                    .sql("update belief_plans set name = ? where id = ?")
                    .param(name)
                    .param(plan.id().value())
                    .update();

            assertThat(visitor.get(server.uri(page)).body()).contains(name);
        }
    }

    @Test
    void showAnotherBeliefAtOnce() throws IOException, InterruptedException {
        var visitor = signedIn(owner);
        var page = server.uri("/plans/%s/angles".formatted(plan.key()));
        assertThat(visitor.get(page).statusCode()).isEqualTo(200);
        superuser
                .sql("update belief_angles set explanation = 'Because of the cold.' where id = ?")
                .param(ground.angles().getFirst())
                .update();

        assertThat(visitor.get(page).body()).contains("Because of the cold.");
    }

    /** Through the product, which counts for this organization alone. */
    @Test
    void showAtOnceWhatAColleagueChanged() throws IOException, InterruptedException {
        var visitor = signedIn(owner);
        for (var page : pages) {
            assertThat(visitor.get(server.uri(page)).statusCode()).isEqualTo(200);
            var name = "A colleague looked at " + page.replace('/', ' ');
            people.as(colleague, () -> plans.change(plan.id(), null, seen -> seen.named(name)));

            assertThat(visitor.get(server.uri(page)).body()).contains(name);
        }
    }

    /** At the same revision: what keeps them apart is that readings are kept for each member. */
    @Test
    void showNobodyWhatWasKeptForSomebodyElse() throws IOException, InterruptedException {
        var page = server.uri("/plans/" + plan.key());
        superuser
                .sql("""
                        insert into app.organization_changes (organization_id, changes)
                        select :theirs, 1000 - coalesce(sum(changes), 0) from app.organization_changes where organization_id = :theirs
                        union all
                        select :ours, 1000 - coalesce(sum(changes), 0) from app.organization_changes where organization_id = :ours
                        """)
                .param("theirs", stranger.organization())
                .param("ours", owner.organization())
                .update();
        assertThat(signedIn(owner).get(page).statusCode()).isEqualTo(200);

        assertThat(signedIn(stranger).get(page).statusCode()).isEqualTo(404);
    }

    private CookieClient signedIn(Member member) throws IOException, InterruptedException {
        var client = new CookieClient();
        client.press(server.uri("/sign-in/link/" + links.make(member.account(), Duration.ofMinutes(5))));
        return client;
    }
}
