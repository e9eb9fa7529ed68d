package belieffirst.evidence.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.evidence.Evidence;
import belieffirst.evidence.UnmatchedAds;
import belieffirst.evidence.undo.ImportUndo;
import belieffirst.kernel.Cursor;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import belieffirst.plan.compile.Compilations;
import belieffirst.plan.compile.CompiledAds;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Visitor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;

/** Imports that are taken back: what they added goes, and what they replaced comes back. */
@EachHome({ImportUndo.class})
@ProductTest
class ImportUndoTests {

    private final People people;
    private final ImportUndo undo;
    private final Evidence evidence;
    private final UnmatchedAds unmatched;
    private final Member owner;
    private final Visitor visitor;
    private final ImportDesk desk;
    private final Id<Plan> plan;
    private final String key;
    private final String ad;

    ImportUndoTests(
            People people,
            Bench bench,
            MockMvcTester client,
            Compilations compilations,
            Imports imports,
            ImportUndo undo,
            Evidence evidence,
            UnmatchedAds unmatched,
            JdbcClient jdbc,
            TransactionOperations transactions) {
        this.people = people;
        this.undo = undo;
        this.evidence = evidence;
        this.unmatched = unmatched;
        this.owner = people.newOrganization().owner();
        this.visitor = new Visitor(client, owner);
        this.desk = new ImportDesk(people, imports, jdbc, transactions, owner);
        var drafted = bench.draft(owner, bench.lay(owner, 2)).plan();
        this.plan = drafted.id();
        this.key = drafted.key();
        bench.compile(owner, plan);
        this.ad = people.as(owner, () -> CompiledAds.in(compilations.inForce(plan)))
                .getFirst()
                .code();
    }

    @Test
    void removesWhatItAddedAndRestoresWhatItReplaced() {
        desk.kept(ad + ",120,2026-11-01,10.00,1000,20,1,39.90\n");
        var before = desk.rows();
        var wrong = desk.kept(ad + ",120,2026-11-01,99.00,1,1,0,0\n" + ad + ",120,2026-11-02,5.00,9,1,0,0\n");
        assertThat(days()).containsExactly("2026-11-01 99.0000", "2026-11-02 5.0000");

        takeBack(wrong);

        assertThat(desk.rows()).isEqualTo(before);
        assertThat(days()).containsExactly("2026-11-01 10.0000");
        assertThat(desk.settled(wrong.id()).stage().state()).isEqualTo(ImportState.TAKEN_BACK);
    }

    @Test
    void leavesDaysThatALaterImportChangedAndSkipsWhatIsTakenBackWhenThatOneFollows() {
        desk.kept(ad + ",120,2026-11-01,10.00,1000,20,1,39.90\n");
        var before = desk.rows();
        var second = desk.kept(ad + ",120,2026-11-01,20.00,1000,20,1,39.90\n");
        var third = desk.kept(ad + ",120,2026-11-01,30.00,1000,20,1,39.90\n");

        takeBack(second);
        assertThat(days()).containsExactly("2026-11-01 30.0000");
        takeBack(third);

        assertThat(desk.rows()).isEqualTo(before);
        assertThat(days()).containsExactly("2026-11-01 10.0000");
    }

    @Test
    void removesADayThatOnlyImportsWhichAreTakenBackTold() {
        var first = desk.kept("Stray,121,2026-11-01,10.00,1000,20,1,39.90\n");
        var second = desk.kept("Stray,121,2026-11-01,20.00,1000,20,1,39.90\n");

        takeBack(first);
        takeBack(second);

        assertThat(desk.rows()).isEmpty();
    }

    @Test
    void hidesAdsThatOnlyItToldOfUntilTheyComeAgain() {
        var wrong = desk.kept("Stray,121,2026-11-01,10.00,1000,20,1,39.90\n");
        takeBack(wrong);

        assertThat(people.as(owner, () -> unmatched.list(false, Cursor.START)).items())
                .isEmpty();
        assertThat(Visitor.text(visitor.get("/results"))).doesNotContain("unmatched.</b>");

        desk.kept("Stray,121,2026-11-03,10.00,1000,20,1,39.90\n");

        assertThat(people.as(owner, () -> unmatched.list(false, Cursor.START)).items())
                .hasSize(1);
    }

    @Test
    void asksForTheLaterImportFirstWhereThatToldTheSame() {
        var first = desk.kept(ad + ",120,2026-11-01,10.00,1000,20,1,39.90\n");
        var again = desk.kept(
                ad + ",120,2026-11-01,10.00,1000,20,1,39.90\n" + ad + ",120,2026-11-02,5.00,1000,20,1,39.90\n");

        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> takeBack(first))
                .withMessageContaining("Take that import back first");
        assertThat(page(first)).contains("first take back", "/results/imports/" + again.id());
        takeBack(again);
        takeBack(first);

        assertThat(days()).isEmpty();
    }

    @Test
    void showsThePlansItTouchedAndIsTakenBackThere() {
        var kept = desk.kept(ad + ",120,2026-11-01,10.00,1000,20,1,39.90\n");
        assertThat(page(kept)).contains("href=\"/plans/%s/results\"".formatted(key), "/take-back");

        assertThat(visitor.post("/results/imports/%s/take-back".formatted(kept.id())))
                .hasStatus3xxRedirection();
        assertThat(page(kept)).contains("Taken back.").doesNotContain("/take-back");
        assertThat(visitor.post("/results/imports/%s/take-back".formatted(kept.id())))
                .hasStatus(409);
        assertThat(Visitor.text(visitor.get("/results/imports"))).contains("taken back");
    }

    @Test
    void isClosedToOtherOrganizations() {
        var kept = desk.kept(ad + ",120,2026-11-01,10.00,1000,20,1,39.90\n");
        var stranger = people.newOrganization().owner();

        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() -> people.as(stranger, () -> {
                    undo.takeBack(kept.id());
                    return kept;
                }));
        assertThat(days()).hasSize(1);
    }

    private void takeBack(Import kept) {
        people.as(owner, () -> {
            undo.takeBack(kept.id());
            return kept;
        });
    }

    private List<String> days() {
        return people.as(owner, () -> evidence.of(plan)).days().stream()
                .map(day -> day.day() + " " + day.numbers().spend())
                .toList();
    }

    private String page(Import shown) {
        return Visitor.text(visitor.get("/results/imports/" + shown.id()));
    }
}
