package belieffirst.verdict.apply;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import belieffirst.plan.Status;
import belieffirst.plan.goal.SetUp;
import belieffirst.plan.layer.Phase;
import belieffirst.plan.run.Runs;
import belieffirst.testing.Bench;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.verdict.Lines;
import belieffirst.verdict.Trials;
import belieffirst.verdict.Verdicts;
import belieffirst.verdict.rule.PlanDecision;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** A test that is over ends by itself, whatever its answer is, where verdicts apply by themselves; else it waits. */
@ProductTest
class OverByThemselvesTests {

    private final People people;
    private final VerdictSettings settings;
    private final Runs runs;
    private final Verdicts verdicts;
    private final Trials trials;
    private final Member owner;
    private final Lines lines;

    OverByThemselvesTests(People people, Bench bench, VerdictSettings settings, Runs runs, BeanFactory beans) {
        this.people = people;
        this.settings = settings;
        this.runs = runs;
        this.verdicts = beans.getBean(Verdicts.class);
        this.trials = new Trials(beans);
        this.owner = people.newOrganization().owner();
        this.lines = new Lines(beans, owner, bench.lay(owner, 2));
    }

    @Test
    void endsWithARematch() {
        letApply();
        var plan = lines.claimed(Phase.DISCOVERY, SetUp.AD_SET_PER_AD);
        lines.aim(plan, "20.00");

        trials.take(owner, plan, 4, 18, 3);

        assertThat(lines.status(plan)).isEqualTo(Status.COMPLETED);
        assertThat(lines.get(plan.key()).lineage().children()).isEmpty();
    }

    @Test
    void endsWhereNonePays() {
        letApply();
        var plan = lines.claimed(Phase.DISCOVERY, SetUp.AD_SET_PER_AD);

        trials.take(owner, plan, 2);

        assertThat(lines.status(plan)).isEqualTo(Status.COMPLETED);
    }

    @Test
    void endsWhereItCannotBeJudged() {
        letApply();
        var plan = lines.claimed(Phase.DISCOVERY, SetUp.AD_SET_PER_AD);

        trials.take(owner, plan, 20, 24, 12);

        assertThat(lines.status(plan)).isEqualTo(Status.COMPLETED);
    }

    @Test
    void waitsForTheResultsOfItsLastDayForAWeek() {
        letApply();
        var plan = lines.claimed(Phase.DISCOVERY, SetUp.AD_SET_PER_AD);

        trials.take(owner, plan, 14, 18, 12);

        assertThat(lines.status(plan)).isEqualTo(Status.RUNNING);
    }

    @Test
    void putsNoCellOnRecordAsTheWinnerThatIsNotProven() {
        letApply();
        var plan = lines.claimed(Phase.SUB_LAYERS, SetUp.AD_SET_PER_AD);
        lines.aim(plan, "60.00");

        trials.lead(owner, plan, 4, 18);

        assertThat(lines.status(plan)).isEqualTo(Status.COMPLETED);
        var verdict = people.as(owner, () -> verdicts.of(plan.id()));
        assertThat(verdict.judgement().verdict()).isEqualTo(PlanDecision.BEST_BET);
        var results =
                people.as(owner, () -> runs.of(plan.id())).getFirst().outcome().results();
        assertThat(results.path("winning_cell").asInt(0)).isZero();
    }

    @Test
    void endsWithABestBet() {
        letApply();
        var plan = lines.claimed(Phase.CONFIRMATION, SetUp.AD_SET_PER_AD);
        lines.aim(plan, "10.30");

        trials.take(owner, plan, 4, 18, 5);

        assertThat(lines.status(plan)).isEqualTo(Status.COMPLETED);
    }

    @Test
    void staysOpenUntilItsLastDay() {
        letApply();
        var plan = lines.claimed(Phase.DISCOVERY, SetUp.AD_SET_PER_AD);
        lines.aim(plan, "20.00");

        trials.take(owner, plan, 4, 11, 3);

        assertThat(lines.status(plan)).isEqualTo(Status.RUNNING);
    }

    @Test
    void waitsForAPersonWhereVerdictsAreOnlySuggested() {
        var plan = lines.claimed(Phase.DISCOVERY, SetUp.AD_SET_PER_AD);

        trials.take(owner, plan, 2);

        assertThat(lines.status(plan)).isEqualTo(Status.RUNNING);
        assertThat(open(plan.id())).isTrue();
    }

    private boolean open(Id<Plan> plan) {
        return people.as(owner, () -> runs.open(plan)).isPresent();
    }

    private void letApply() {
        people.as(owner, () -> {
            settings.letApply(true);
            return settings;
        });
    }
}
