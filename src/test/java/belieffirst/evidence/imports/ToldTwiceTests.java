package belieffirst.evidence.imports;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.evidence.ad.ToldTwice;
import belieffirst.plan.compile.Compilations;
import belieffirst.plan.compile.CompiledAds;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Results that came before and come again, as they were or under another name. */
@EachHome
@ProductTest
class ToldTwiceTests {

    private final People people;
    private final Bench bench;
    private final Compilations compilations;
    private final Member owner;
    private final ImportDesk desk;

    ToldTwiceTests(
            People people,
            Bench bench,
            Imports imports,
            Compilations compilations,
            JdbcClient jdbc,
            TransactionOperations transactions) {
        this.people = people;
        this.bench = bench;
        this.compilations = compilations;
        this.owner = people.newOrganization().owner();
        this.desk = new ImportDesk(people, imports, jdbc, transactions, owner);
    }

    @Test
    void countsARowThatCameTwiceOnce() {
        desk.kept("Ad,120,2026-11-01,1.25,10,1,1,5\nAd,120,2026-11-01,1.25,10,1,1,5\n");

        assertThat(desk.rows()).containsExactly("id:120 null 2026-11-01 1.2500 10 1 1 5.0000");
    }

    @Test
    void keepsTheAdOfARenamedCampaignOnceAndAsksWhereAmountsDiffer() {
        var code = codes().getFirst();
        desk.kept("First %s,,2026-11-01,10,100,1,1,5\n".formatted(code));
        var again = desk.read("Second %s,,2026-11-01,10,100,1,2,9\n".formatted(code));
        var other = desk.read("Third %s,,2026-11-01,4,100,1,2,9\n".formatted(code));

        assertThat(Objects.requireNonNull(again.matching()).told())
                .containsExactly(new ToldTwice("Second " + code, code, 1, true));
        assertThat(Objects.requireNonNull(other.matching()).asks()).isTrue();
        desk.kept("Second %s,,2026-11-01,10,100,1,2,9\n".formatted(code));
        assertThat(desk.rows()).hasSize(1).first().asString().endsWith("10.0000 100 1 2 9.0000");
    }

    private List<String> codes() {
        var ground = bench.lay(owner, 2);
        var plan = bench.draft(owner, ground).plan();
        bench.compile(owner, plan.id());
        return people.as(owner, () -> CompiledAds.in(compilations.inForce(plan.id()))).stream()
                .map(CompiledAds.Ad::code)
                .toList();
    }
}
