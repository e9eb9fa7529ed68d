package belieffirst.verdict.apply;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.database.folder.DataFolder;
import belieffirst.plan.Plan;
import belieffirst.testing.Bench;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Superuser;
import belieffirst.verdict.Trials;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A plan that cannot be judged, whatever the reason, holds no other plan up. */
@ProductTest
class OneFaultTests {

    private final People people;
    private final Bench bench;
    private final Trials trials;
    private final JdbcClient superuser;

    OneFaultTests(People people, Bench bench, BeanFactory beans, DataFolder folder) throws IOException {
        this.people = people;
        this.bench = bench;
        this.trials = new Trials(beans);
        this.superuser = Superuser.of(folder.resolve(""));
    }

    @Test
    void holdsNoOtherPlanUpAndIsTriedAgain() {
        var first = people.newOrganization().owner();
        var second = people.newOrganization().owner();
        var faulty = compiled(first);
        var sound = compiled(second);
        trials.take(first, faulty, 12);
        breakIt(faulty);
        superuser
                .sql("insert into app.plans_to_judge (plan_id, organization_id, account_id) values (?, ?, ?)")
                .params(faulty.id().value(), first.organization(), first.account())
                .update();

        trials.take(second, sound, 12);

        assertThat(verdicts(sound)).isPositive();
        assertThat(superuser
                        .sql("select count(*) from app.plans_to_judge where plan_id = ?")
                        .param(faulty.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private Plan compiled(Member owner) {
        return trials.compiled(owner, bench.lay(owner, 2));
    }

    /** As a disk or another program might. */
    private void breakIt(Plan plan) {
        superuser.sql("set session_replication_role = replica").update();
        try {
            superuser
                    .sql(
                            "update belief_plan_compilations set payload = convert_to('{\"ads\": [{\"angle_id\": \"none\"}]}', 'UTF8') where plan_id = ?")
                    .param(plan.id().value())
                    .update();
        } finally {
            superuser.sql("set session_replication_role = origin").update();
        }
    }

    private int verdicts(Plan plan) {
        return superuser
                .sql("select count(*) from belief_verdicts where plan_id = ?")
                .param(plan.id().value())
                .query(Integer.class)
                .single();
    }
}
