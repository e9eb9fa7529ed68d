package belieffirst.evidence.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.evidence.ad.Matching;
import belieffirst.evidence.ad.StrayAd;
import belieffirst.evidence.export.FileRecognition;
import belieffirst.kernel.Cursor;
import belieffirst.kernel.Refusal;
import belieffirst.plan.compile.Compilations;
import belieffirst.plan.compile.CompiledAds;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@EachHome
@ProductTest
class ImportsTests {

    private final People people;
    private final Bench bench;
    private final Imports imports;
    private final Restatements restatements;
    private final Compilations compilations;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Member owner;
    private final ImportDesk desk;

    ImportsTests(
            People people,
            Bench bench,
            Imports imports,
            Restatements restatements,
            Compilations compilations,
            JdbcClient jdbc,
            TransactionOperations transactions) {
        this.people = people;
        this.bench = bench;
        this.imports = imports;
        this.restatements = restatements;
        this.compilations = compilations;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.owner = people.newOrganization().owner();
        this.desk = new ImportDesk(people, imports, jdbc, transactions, owner);
    }

    @Test
    void saysWhatItTakesAFileForBeforeAnythingIsKept() {
        var code = codes().getFirst();
        var read = desk.read("""
                %s | copy,120,2026-11-01,12.50,1000,20,1,39.90
                Old ad,121,2026-11-01,7.25,500,9,0,0
                """.formatted(code));

        assertThat(read.stage().state()).isEqualTo(ImportState.READ);
        assertThat(recognition(read).counted().used()).isEqualTo(2);
        assertThat(Objects.requireNonNull(read.matching()))
                .isEqualTo(new Matching(
                        2, 0, 1, 0, 0, 1, List.of(new StrayAd("Old ad", new BigDecimal("7.25"))), List.of()));
        assertThat(desk.rows()).isEmpty();
    }

    @Test
    void keepsNumbersToTheLastDigit() {
        desk.kept("""
                Most,1,2026-11-01,999999999999,999999999999,0,1,999999999999
                Least,2,2026-11-01,0.0001,0,0,0,0
                Round,3,2026-11-01,10000,10000,0,0,100000000
                Usual,4,2026-11-01,1234567.89,1,2,3,0.5
                """);

        assertThat(desk.rows())
                .containsExactly(
                        "id:1 null 2026-11-01 999999999999.0000 999999999999 0 1 999999999999.0000",
                        "id:2 null 2026-11-01 0.0001 0 0 0 0.0000",
                        "id:3 null 2026-11-01 10000.0000 10000 0 0 100000000.0000",
                        "id:4 null 2026-11-01 1234567.8900 1 2 3 0.5000");
    }

    @Test
    void keepsDaysAndMatchesThemByTheCodeInTheName() {
        var code = codes().getFirst();
        var kept = desk.kept(code.toLowerCase(Locale.ROOT) + " | copy,120,2026-11-01,12.50,1000,20,1,39.90\n");

        assertThat(kept.changes()).isEqualTo(new ImportChanges(1, 1, 0, List.of()));
        assertThat(desk.rows()).containsExactly("id:120 %s 2026-11-01 12.5000 1000 20 1 39.9000".formatted(code));
    }

    @Test
    void restatesADayKeepsWhatItWasAndShowsIt() {
        var first = desk.kept("Ad,120,2026-11-01,12.50,1000,20,1,39.90\nAd,120,2026-11-02,3,100,2,0,0\n");
        var second = desk.kept("Ad,120,2026-11-01,12.50,1000,20,2,79.80\nAd,120,2026-11-02,3,100,2,0,0\n");

        assertThat(second.changes())
                .isEqualTo(new ImportChanges(2, 0, 1, List.of(first.id().value())));
        assertThat(people.as(owner, () -> restatements.of(second.id())))
                .containsExactly(new Restatement(
                        "Ad",
                        LocalDate.of(2026, 11, 1),
                        List.of(
                                new FigureChange("purchase value", "39.9", "79.8"),
                                new FigureChange("purchases", "1", "2"))));
    }

    @Test
    void takesTheSameFileTwiceAndChangesNothing() {
        var lines = "Ad,120,2026-11-01,12.50,1000,20,1,39.90\n";
        var first = desk.kept(lines);
        var before = desk.rows();
        var same = new ImportChanges(1, 0, 0, List.of(first.id().value()));
        assertThat(desk.kept(lines).changes()).isEqualTo(same);
        assertThat(desk.rows()).isEqualTo(before);
    }

    @Test
    void knowsAnAdByItsIdWhenItsNameLostTheCode() {
        var code = codes().getFirst();
        desk.kept("%s,120,2026-11-01,1,1,1,0,0\n".formatted(code));
        var second = desk.kept("Renamed,120,2026-11-02,1,1,1,0,0\n");

        assertThat(Objects.requireNonNull(second.matching()).before()).isEqualTo(1);
        assertThat(desk.rows()).allMatch(row -> row.contains(code));
    }

    @Test
    void joinsAnAdThatCameWithoutItsIdToTheOneWithIt() {
        desk.kept("Ad,,2026-11-01,1,1,1,0,0\n");
        desk.kept("Ad,120,2026-11-01,2,1,1,0,0\n");
        desk.kept("Ad,,2026-11-01,3,1,1,0,0\n");

        assertThat(desk.rows()).containsExactly("id:120 null 2026-11-01 3.0000 1 1 0 0.0000");
    }

    @Test
    void guessesNotWhichOfTwoAdsOfOneNameIsMeant() {
        desk.kept("Ad,120,2026-11-01,1,1,1,0,0\nAd,121,2026-11-01,2,1,1,0,0\n");
        desk.kept("Ad,,2026-11-01,4,1,1,0,0\n");

        assertThat(desk.rows()).hasSize(3);
    }

    @Test
    void leavesNothingOfAFileThatIsDiscarded() {
        var read = desk.read("Ad,120,2026-11-01,1,1,1,0,0\n");
        people.as(owner, () -> {
            imports.discard(read.id());
            return read;
        });

        assertThat(desk.rows()).isEmpty();
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> people.as(owner, () -> {
                    imports.commit(read.id());
                    return read;
                }))
                .withMessage("This import is discarded.");
    }

    /** Also where the clock was ahead when it was last heard of. */
    @ParameterizedTest
    @ValueSource(strings = {"- interval '1 minute'", "+ interval '40 days'"})
    void goesOnWithAnImportThatWasInterrupted(String when) {
        var read = desk.read("Ad,120,2026-11-01,1,1,1,0,0\n");
        people.as(
                owner,
                () -> transactions.execute(_ ->
                        jdbc.sql("""
                        update ad_imports set state = 'committing', beat_at = now() %s where id = ?
                        """.formatted(when)).param(read.id().value()).update()));
        var interrupted = people.as(owner, () -> imports.get(read.id()));
        assertThat(interrupted.isInterrupted(Clock.systemUTC().instant())).isTrue();

        people.as(owner, () -> {
            imports.commit(read.id());
            return read;
        });

        assertThat(desk.settled(read.id()).stage().state()).isEqualTo(ImportState.COMMITTED);
        assertThat(desk.rows()).hasSize(1);
    }

    @Test
    void keepsOnceWhatTwoPeopleKeepAtOnce() {
        var one = desk.read("Ad,120,2026-11-01,1,1,1,0,0\nAd,120,2026-11-02,1,1,1,0,0\n");
        var other = desk.read("Ad,120,2026-11-01,2,1,1,0,0\nAd,120,2026-11-02,2,1,1,0,0\n");
        for (var read : List.of(one, other)) {
            people.as(owner, () -> {
                imports.commit(read.id());
                return read;
            });
        }

        assertThat(Stream.of(one, other)
                        .map(read -> desk.settled(read.id()).stage().state()))
                .containsOnly(ImportState.COMMITTED);
        assertThat(Stream.of(one, other)
                        .map(read ->
                                Objects.requireNonNull(desk.settled(read.id()).changes()))
                        .map(changes -> changes.added() + "+" + changes.restated()))
                .containsExactlyInAnyOrder("2+0", "0+2");
    }

    @Test
    void addsUpPartsThatNoColumnTellsApart() {
        desk.kept("Ad,120,2026-11-01,1.25,10,1,1,5\nAd,120,2026-11-01,2.25,20,2,0,0\n");

        assertThat(desk.rows()).containsExactly("id:120 null 2026-11-01 3.5000 30 3 1 5.0000");
    }

    @Test
    void hidesImportsFromAnotherOrganization() {
        var read = desk.read("Ad,120,2026-11-01,1,1,1,0,0\n");
        var stranger = people.newOrganization().owner();

        assertThat(people.as(stranger, () -> imports.list(Cursor.START)).items())
                .isEmpty();
        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() -> people.as(stranger, () -> imports.get(read.id())));
    }

    private List<String> codes() {
        var ground = bench.lay(owner, 2);
        var plan = bench.draft(owner, ground).plan();
        bench.compile(owner, plan.id());
        return people.as(owner, () -> CompiledAds.in(compilations.inForce(plan.id()))).stream()
                .map(CompiledAds.Ad::code)
                .toList();
    }

    private static FileRecognition recognition(Import read) {
        return Objects.requireNonNull(read.recognition());
    }
}
