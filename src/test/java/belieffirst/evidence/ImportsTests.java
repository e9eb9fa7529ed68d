package belieffirst.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.kernel.Cursor;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Compilations;
import belieffirst.plan.CompiledAds;
import belieffirst.testing.Bench;
import belieffirst.testing.Member;
import belieffirst.testing.Patience;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@ProductTest
class ImportsTests {

    private static final String HEADERS =
            "Ad name,Ad ID,Day,Amount spent (USD),Impressions,Link clicks,Purchases,Purchases conversion value\n";

    private final People people;
    private final Bench bench;
    private final Imports imports;
    private final Restatements restatements;
    private final Compilations compilations;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Member owner;

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
    }

    @Test
    void saysWhatItTakesAFileForBeforeAnythingIsKept() {
        var code = codes().getFirst();
        var read = read("""
                %s | copy,120,2026-11-01,12.50,1000,20,1,39.90
                Old ad,121,2026-11-01,7.25,500,9,0,0
                """.formatted(code));

        assertThat(read.stage().state()).isEqualTo(Import.State.READ);
        assertThat(recognition(read).counted().used()).isEqualTo(2);
        assertThat(Objects.requireNonNull(read.matching()))
                .isEqualTo(
                        new Matching(2, 0, 1, 0, 0, 1, List.of(new Matching.Stray("Old ad", new BigDecimal("7.25")))));
        assertThat(rows()).isEmpty();
    }

    @Test
    void keepsDaysAndMatchesThemByTheCodeInTheName() {
        var code = codes().getFirst();
        var kept = kept("%s | copy,120,2026-11-01,12.50,1000,20,1,39.90\n".formatted(code.toLowerCase(Locale.ROOT)));

        assertThat(kept.changes()).isEqualTo(new Import.Changes(1, 1, 0));
        assertThat(rows()).containsExactly("id:120 %s 2026-11-01 12.5000 1000 20 1 39.9000".formatted(code));
    }

    @Test
    void restatesADayKeepsWhatItWasAndShowsIt() {
        kept("Ad,120,2026-11-01,12.50,1000,20,1,39.90\nAd,120,2026-11-02,3,100,2,0,0\n");
        var second = kept("Ad,120,2026-11-01,12.50,1000,20,2,79.80\nAd,120,2026-11-02,3,100,2,0,0\n");

        assertThat(second.changes()).isEqualTo(new Import.Changes(2, 0, 1));
        assertThat(people.as(owner, () -> restatements.of(second.id())))
                .containsExactly(new Restatements.Restatement(
                        "Ad",
                        LocalDate.of(2026, 11, 1),
                        List.of(
                                new Restatements.Change("purchase value", "39.9", "79.8"),
                                new Restatements.Change("purchases", "1", "2"))));
    }

    @Test
    void takesTheSameFileTwiceAndChangesNothing() {
        var lines = "Ad,120,2026-11-01,12.50,1000,20,1,39.90\n";
        kept(lines);
        var before = rows();

        assertThat(kept(lines).changes()).isEqualTo(new Import.Changes(1, 0, 0));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void knowsAnAdByItsIdWhenItsNameLostTheCode() {
        var code = codes().getFirst();
        kept("%s,120,2026-11-01,1,1,1,0,0\n".formatted(code));
        var second = kept("Renamed,120,2026-11-02,1,1,1,0,0\n");

        assertThat(Objects.requireNonNull(second.matching()).before()).isEqualTo(1);
        assertThat(rows()).allMatch(row -> row.contains(code));
    }

    @Test
    void joinsAnAdThatCameWithoutItsIdToTheOneWithIt() {
        kept("Ad,,2026-11-01,1,1,1,0,0\n");
        kept("Ad,120,2026-11-01,2,1,1,0,0\n");
        kept("Ad,,2026-11-01,3,1,1,0,0\n");

        assertThat(rows()).containsExactly("id:120 null 2026-11-01 3.0000 1 1 0 0.0000");
    }

    @Test
    void guessesNotWhichOfTwoAdsOfOneNameIsMeant() {
        kept("Ad,120,2026-11-01,1,1,1,0,0\nAd,121,2026-11-01,2,1,1,0,0\n");
        kept("Ad,,2026-11-01,4,1,1,0,0\n");

        assertThat(rows()).hasSize(3);
    }

    @Test
    void leavesNothingOfAFileThatIsDiscarded() {
        var read = read("Ad,120,2026-11-01,1,1,1,0,0\n");
        people.as(owner, () -> {
            imports.discard(read.id());
            return read;
        });

        assertThat(rows()).isEmpty();
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> people.as(owner, () -> {
                    imports.commit(read.id());
                    return read;
                }))
                .withMessage("This import is discarded.");
    }

    @Test
    void goesOnWithAnImportThatWasInterrupted() {
        var read = read("Ad,120,2026-11-01,1,1,1,0,0\n");
        people.as(
                owner,
                () -> transactions.execute(
                        _ -> jdbc.sql("""
                        update ad_imports set state = 'committing', beat_at = now() - interval '1 minute' where id = ?
                        """).param(read.id().value()).update()));
        var interrupted = people.as(owner, () -> imports.get(read.id()));
        assertThat(interrupted.isInterrupted(Clock.systemUTC().instant())).isTrue();

        people.as(owner, () -> {
            imports.commit(read.id());
            return read;
        });

        assertThat(settled(read.id()).stage().state()).isEqualTo(Import.State.COMMITTED);
        assertThat(rows()).hasSize(1);
    }

    @Test
    void keepsOnceWhatTwoPeopleKeepAtOnce() {
        var one = read("Ad,120,2026-11-01,1,1,1,0,0\nAd,120,2026-11-02,1,1,1,0,0\n");
        var other = read("Ad,120,2026-11-01,2,1,1,0,0\nAd,120,2026-11-02,2,1,1,0,0\n");
        for (var read : List.of(one, other)) {
            people.as(owner, () -> {
                imports.commit(read.id());
                return read;
            });
        }

        assertThat(Stream.of(one, other).map(read -> settled(read.id()).stage().state()))
                .containsOnly(Import.State.COMMITTED);
        assertThat(Stream.of(one, other)
                        .map(read -> Objects.requireNonNull(settled(read.id()).changes()))
                        .map(changes -> changes.added() + "+" + changes.restated()))
                .containsExactlyInAnyOrder("2+0", "0+2");
    }

    @Test
    void addsUpPartsThatNoColumnTellsApart() {
        kept("Ad,120,2026-11-01,1.25,10,1,1,5\nAd,120,2026-11-01,2.25,20,2,0,0\n");

        assertThat(rows()).containsExactly("id:120 null 2026-11-01 3.5000 30 3 1 5.0000");
    }

    @Test
    void hidesImportsFromAnotherOrganization() {
        var read = read("Ad,120,2026-11-01,1,1,1,0,0\n");
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

    private static Recognition recognition(Import read) {
        return Objects.requireNonNull(read.recognition());
    }

    private Import read(String lines) {
        var bytes = (HEADERS + lines).getBytes(StandardCharsets.UTF_8);
        return settled(people.as(
                owner, () -> imports.receive("export.csv", bytes.length, path -> Files.write(path, bytes))));
    }

    private Import kept(String lines) {
        var read = read(lines);
        assertThat(read.stage().trouble()).isNull();
        people.as(owner, () -> {
            imports.commit(read.id());
            return read;
        });
        var kept = settled(read.id());
        assertThat(kept.stage().state()).as(kept.stage().trouble()).isEqualTo(Import.State.COMMITTED);
        return kept;
    }

    private Import settled(Id<Import> id) {
        Patience.until(
                Duration.ofSeconds(20),
                "the import is at rest",
                () -> !people.as(owner, () -> imports.get(id)).isAtWork());
        return people.as(owner, () -> imports.get(id));
    }

    private List<String> rows() {
        return people.as(
                owner,
                () -> transactions.execute(
                        _ -> jdbc.sql("""
                        select concat_ws(' ', d.identity, coalesce(d.code, 'null'), p.day, p.spend, p.impressions,
                                         p.link_clicks, p.purchases, p.purchase_value)
                          from ad_performance p join delivered_ads d on d.id = p.delivered_ad_id order by 1
                        """).query(String.class).list()));
    }
}
