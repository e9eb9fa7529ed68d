package belieffirst.evidence.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import belieffirst.evidence.AdCandidate;
import belieffirst.evidence.DeliveredAd;
import belieffirst.evidence.UnmatchedAds;
import belieffirst.kernel.Cursor;
import belieffirst.kernel.Id;
import belieffirst.plan.compile.Compilations;
import belieffirst.plan.compile.CompiledAds;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import belieffirst.testing.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;

@EachHome({ProposedMatches.class})
@ProductTest
class ProposedMatchesTests {

    private final People people;
    private final UnmatchedAds unmatched;
    private final ProposedMatches proposals;
    private final Member owner;
    private final Api api;
    private final Visitor visitor;
    private final String key;
    private final String angle;
    private final List<String> codes;

    ProposedMatchesTests(
            People people,
            Bench bench,
            Server server,
            MockMvcTester client,
            Compilations compilations,
            UnmatchedAds unmatched,
            ProposedMatches proposals,
            JdbcClient jdbc,
            TransactionOperations transactions) {
        this.people = people;
        this.unmatched = unmatched;
        this.proposals = proposals;
        this.owner = people.newOrganization().owner();
        this.api = server.api(people.token(owner));
        this.visitor = new Visitor(client, owner);
        var ground = bench.lay(owner, 2);
        var plan = bench.draft(owner, ground).plan();
        bench.compile(owner, plan.id());
        this.key = plan.key();
        this.angle = people.as(
                owner,
                () -> Objects.requireNonNull(
                        transactions.execute(_ -> jdbc.sql("select name from belief_angles where id = ?")
                                .param(ground.angles().getFirst())
                                .query(String.class)
                                .single())));
        this.codes = people.as(owner, () -> CompiledAds.in(compilations.inForce(plan.id()))).stream()
                .map(CompiledAds.Ad::code)
                .toList();
    }

    @Test
    void readsACodeWithAnErrorOfTyping() {
        var code = codes.get(1);
        var swapped = code.substring(0, 5) + code.charAt(6) + code.charAt(5) + code.substring(7);
        for (var typed : List.of(
                code.replace('~', '-'),
                code.replace("~", "_"),
                code.substring(0, code.length() - 1) + "?".replace('?', code.endsWith("0") ? '1' : '0'),
                swapped)) {
            assertThat(MistypedCode.in("Ad %s v2".formatted(typed)))
                    .as(typed)
                    .anySatisfy(found -> assertThat(found.meant()).contains(code));
        }
        assertThat(MistypedCode.in("Summer sale 2026 - video")).isEmpty();
    }

    @Test
    void proposesByTheCodeThePlanAndTheAngleAndSaysWhy() {
        send("Ad " + codes.get(1).replace('~', '-'), "Other", "Other");
        assertThat(first()).isEqualTo(codes.get(1));
        assertThat(page()).contains("looks like this code with a typo");

        send("New ad", key.toLowerCase(Locale.ROOT) + " Discovery", angle);
        assertThat(page()).contains("Its campaign names the plan " + key, "Its ad set names the angle");
    }

    /** Each name is read once, however many planned ads it is compared with: read for each, these would take minutes. */
    @Test
    void readsNamesThatLookLikeCodesOnce() {
        var planned = new AdCandidate(codes.getFirst(), key, angle, "Problem first");
        var names = IntStream.range(0, 50)
                .mapToObj(nth -> NamesOfAd.of(named("US-2024-Q1-V2 DE_2024_Q%d_V3 %d".formatted(nth % 4, nth))))
                .toList();

        assertThat(names).allSatisfy(name -> assertThat(name.mistyped()).hasSizeLessThanOrEqualTo(3));
        assertTimeout(
                Duration.ofSeconds(10),
                () -> names.forEach(name -> IntStream.range(0, 5_000)
                        .forEach(_ ->
                                assertThat(Reasons.of(name, planned).weight()).isZero())));
    }

    @Test
    void proposesNothingForNamesThatSayNothing() {
        send("Summer sale", "Autumn", "Broad");

        assertThat(people.as(
                        owner,
                        () -> proposals.of(unmatched.list(false, Cursor.START).items())))
                .isEmpty();
    }

    @Test
    void takesTheFirstProposalOfEachChosenAdAndRefusesThoseWithout() {
        send("Ad " + codes.get(1).replace('~', '-'), "Other", "Other");
        var ad = people.as(owner, () -> unmatched.list(false, Cursor.START))
                .items()
                .getFirst()
                .id()
                .toString();

        assertThat(visitor.post("/results/unmatched/several", "act", "proposed", "ad", ad))
                .hasStatus(422)
                .bodyText()
                .contains("have no proposal");
        assertThat(visitor.post(
                        "/results/unmatched/several", "act", "proposed", "ad", ad, "proposed-" + ad, codes.get(1)))
                .hasStatus3xxRedirection();
        assertThat(page()).contains("All ads are matched or ignored");
    }

    @Test
    void proposesNothingOfAnotherOrganization() {
        var stranger = people.newOrganization().owner();
        send("Ad " + codes.get(1).replace('~', '-'), key, angle);
        var ads = people.as(owner, () -> unmatched.list(false, Cursor.START)).items();

        assertThat(people.as(stranger, () -> proposals.of(ads))).isEmpty();
    }

    private static DeliveredAd named(String name) {
        return new DeliveredAd(Id.random(), name, null, "2024-Q1", "US 2024", List.of(), null, Instant.EPOCH);
    }

    private String page() {
        return Visitor.text(visitor.get("/results/unmatched"));
    }

    private String first() {
        return people
                .as(
                        owner,
                        () -> proposals.of(unmatched.list(false, Cursor.START).items()))
                .values()
                .stream()
                .findFirst()
                .orElseThrow()
                .getFirst()
                .planned()
                .code();
    }

    private void send(String name, String campaign, String adset) {
        var answer =
                api.post("/api/results", """
                {"rows": [{"ad_id": "%d", "ad_name": "%s", "campaign_name": "%s", "adset_name": "%s", "day": "2026-11-01",
                           "spend": "3.00", "currency": "USD", "impressions": 100, "purchases": 1}]}
                """.formatted(Integer.toUnsignedLong(name.hashCode()), name, campaign, adset));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
