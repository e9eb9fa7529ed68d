package belieffirst;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.database.folder.DataFolder;
import belieffirst.testing.Bench;
import belieffirst.testing.Browser;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Superuser;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The audit of a launch, with and without differences, held to WCAG 2.2 AA. */
@ProductTest
class AuditAccessibilityTests {

    private final Browser browser;
    private final Bench bench;
    private final DataFolder folder;
    private final Member owner;

    AuditAccessibilityTests(Browser browser, Bench bench, People people, DataFolder folder) {
        this.browser = browser;
        this.bench = bench;
        this.folder = folder;
        this.owner = people.newOrganization().owner();
    }

    @Test
    void servesWhoComparesWhatRuns() throws IOException {
        var page = browser.visitor(options -> options.setBypassCSP(true).setReducedMotion(ReducedMotion.REDUCE));
        var looks = new Looks(browser.signIn(page, owner), new ArrayList<>());
        var plan = bench.draft(owner, bench.lay(owner, 2)).plan();
        bench.compile(owner, plan.id());
        var audit = "/plans/" + plan.key() + "/audit";

        looks.check(audit);
        differ(plan.id().value());
        looks.check(audit);

        assertThat(looks.found()).isEmpty();
        assertThat(page.getByText("Leave out 1 ad from").count()).isPositive();
        page.context().close();
    }

    /** One that goes on, and one that is over and left out. */
    private void differ(UUID plan) throws IOException {
        for (var last : new String[] {null, "2026-11-13"}) {
            Superuser.of(folder.resolve(""))
                    .sql("""
                            insert into belief_launch_differences (organization_id, plan_id, id, version, kind, level, code, name, planned,
                                                                   runs, first_day, last_day, codes, sentence, left_out_at)
                            select a.organization_id, a.plan_id, gen_random_uuid(), 1, 'link', 'ad', a.code, 'Dog at the stair', 'a', 'b',
                                   '2026-11-12', :last::date, array[a.code], 'The ad led elsewhere.',
                                   case when :last::date is not null then now() end
                              from belief_plan_ads a where a.plan_id = :plan order by a.number limit 1
                            """)
                    .param("plan", plan)
                    .param("last", last)
                    .update();
        }
    }
}
