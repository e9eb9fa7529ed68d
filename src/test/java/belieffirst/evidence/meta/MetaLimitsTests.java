package belieffirst.evidence.meta;

import static belieffirst.testing.FakeGraph.error;
import static belieffirst.testing.FakeGraph.ok;
import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.evidence.imports.Imports;
import belieffirst.evidence.structure.AccountContents;
import belieffirst.evidence.structure.KnownObject;
import belieffirst.testing.FakeGraph;
import belieffirst.testing.FakeGraph.Reply;
import belieffirst.testing.Member;
import belieffirst.testing.Patience;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The structure of two accounts of which Meta does not tell all: what is asked then, what is kept and what is said. */
@ProductTest
class MetaLimitsTests {

    private static final String[] FULL = {"X-Business-Use-Case-Usage", "{\"1\": [{\"call_count\": 96}]}"};

    private final People people;
    private final MetaReadings readings;
    private final Imports imports;
    private final AccountContents objects;
    private final Member owner;
    private final String first = account();
    private final String second = account();

    MetaLimitsTests(
            People people,
            MetaConnections connections,
            MetaReadings readings,
            Imports imports,
            AccountContents objects) {
        this.people = people;
        this.readings = readings;
        this.imports = imports;
        this.objects = objects;
        this.owner = people.newOrganization().owner();
        people.as(owner, () -> {
            connections.save(List.of(first, second), "EAAB1234567890secretZ9", false, true);
            return first;
        });
        for (var account : List.of(first, second)) {
            FakeGraph.SHARED.tell("act_" + account, ok("{\"currency\": \"USD\"}"));
            Stream.of("insights", "campaigns", "adsets", "ads").forEach(edge -> tell(account, edge, ok(page(""))));
            tell(account, "adsets", ok(page(adSet("71"))));
        }
    }

    @Test
    void endTheReadingOnceMetaTakesNoMoreCalls() {
        tell(first, "adsets", error(17, 0));

        assertThat(remarks())
                .containsExactly(
                        "The campaigns, ad sets and ads of accounts %s, %s were not all read: Meta takes no more calls right now. The figures are kept."
                                .formatted(first, second));
        assertThat(asked(first, "/ads")).isEmpty();
        assertThat(asked(second, "")).isEmpty();
    }

    @Test
    void endTheReadingOnceTheyAreUsedUpAlsoBetweenListsAndAccounts() {
        tell(first, "adsets", ok(page(adSet("71")), FULL));
        assertThat(remarks()).singleElement().asString().contains(first, second, "no more calls");
        assertThat(asked(first, "/ads")).isEmpty();
        assertThat(known(first)).isEqualTo("71");

        tell(first, "adsets", ok(page(adSet("71"))));
        tell(first, "ads", ok(page(""), FULL));
        assertThat(remarks()).singleElement().asString().contains("account " + second, "no more calls");
        assertThat(asked(second, "")).isEmpty();
    }

    @Test
    void leaveNothingUnsaidNorFalselySaidAtTheEnd() {
        tell(second, "ads", ok(page(""), FULL));

        assertThat(remarks()).isEmpty();
    }

    @Test
    void ofAnAnswerMakeThePagesSmaller() {
        tell(first, "ads", error(100, 1504018), error(1, 1504018), ok(page("{\"id\": \"91\", \"adset_id\": \"81\"}")));

        assertThat(remarks()).isEmpty();
        assertThat(asked(first, "/ads"))
                .extracting(request -> request.replaceFirst("(?s).*limit=(\\d+).*", "$1"))
                .containsExactly("50", "25", "12");
        assertThat(people.as(owner, () -> objects.of(first))).hasSize(2);
    }

    @Test
    void areSaidByTheirReasonWhereNoPageIsSmallEnough() {
        tell(first, "ads", error(100, 1504018));

        assertThat(remarks())
                .singleElement()
                .asString()
                .contains("account " + first, "too many for one answer from Meta");
        assertThat(asked(first, "/ads")).hasSize(4);
        assertThat(asked(second, "/ads")).hasSize(1);
    }

    @Test
    void keepBudgetsWhereMetaDoesNotSayTheCurrency() {
        assertThat(remarks()).isEmpty();
        FakeGraph.SHARED.tell("act_" + first, ok("{}"));

        assertThat(remarks()).singleElement().asString().contains("account " + first, "currency");
        assertThat(asked(first, "/adsets")).hasSize(1);
        assertThat(changes()).isEmpty();
    }

    @Test
    void areReadWithoutAFieldThatAnOlderVersionOfMetaDoesNotKnow() {
        tell(first, "adsets", error(100, 0), ok(page(adSet("71"))));

        assertThat(remarks()).isEmpty();
        assertThat(asked(first, "/adsets"))
                .extracting(request -> request.contains("is_incremental_attribution_enabled"))
                .containsExactly(true, false);
        assertThat(known(first)).isEqualTo("71");
    }

    @Test
    void doNotHideThatAnAdSetIsInAnotherCampaign() {
        remarks();
        tell(first, "adsets", ok(page(adSet("72"))));
        remarks();

        assertThat(changes()).containsExactly("81 parent \"71\" \"72\"");
        assertThat(known(first)).isEqualTo("72");
    }

    private static String account() {
        return String.valueOf(ThreadLocalRandom.current().nextLong(100_000_000, 999_999_999));
    }

    private static void tell(String account, String edge, Reply... replies) {
        FakeGraph.SHARED.tell("act_%s/%s".formatted(account, edge), replies);
    }

    private static List<String> asked(String account, String edge) {
        return FakeGraph.SHARED.asked("act_" + account + edge);
    }

    private static String page(String row) {
        return "{\"data\": [%s], \"paging\": {}}".formatted(row);
    }

    private static String adSet(String campaign) {
        return "{\"id\": \"81\", \"campaign_id\": \"%s\", \"daily_budget\": \"5050\"}".formatted(campaign);
    }

    private String known(String account) {
        return people.as(owner, () -> objects.of(account)).stream()
                .map(KnownObject::parent)
                .findFirst()
                .map(String::valueOf)
                .orElseThrow();
    }

    private List<String> changes() {
        return people.as(owner, () -> objects.changes(first)).stream()
                .map(change -> "%s %s %s %s".formatted(change.id(), change.fact(), change.before(), change.after()))
                .toList();
    }

    private List<String> remarks() {
        var id = people.as(owner, readings::begin);
        Patience.until(
                Duration.ofSeconds(30),
                "the reading is over",
                () -> !people.as(owner, () -> imports.get(id)).isAtWork());
        var kept = people.as(owner, () -> imports.get(id));
        assertThat(kept.stage().trouble()).isNull();
        return Objects.requireNonNull(kept.changes()).remarks();
    }
}
