package belieffirst.suggestion.claude;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.Plan;
import belieffirst.suggestion.IdeaListener;
import belieffirst.suggestion.ReaderDisconnected;
import belieffirst.suggestion.record.Suggestion;
import belieffirst.suggestion.source.DiscardedIdea;
import belieffirst.suggestion.source.Trouble;
import belieffirst.testing.Bench;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.Messages;
import belieffirst.testing.Messages.Reply;
import belieffirst.testing.Minds;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Said;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ProductTest
class ClaudeTests {

    private final Minds minds;
    private final Member owner;
    private final Plan plan;
    private final UUID id;

    ClaudeTests(Bench bench, People people, Minds minds) {
        this.minds = minds;
        this.owner = people.newOrganization().owner();
        Groundwork ground = bench.lay(owner, 3);
        bench.change(
                owner,
                "products",
                ground.product(),
                Map.of("prohibited_claims", new String[] {"cure"}, "guarantee", "30 days"));
        this.plan = bench.draft(owner, ground).plan();
        this.id = plan.id().value();
    }

    @Test
    void handsOverEachIdeaWhileTheModelStillWrites() {
        var gate = new CountDownLatch(1);
        var arrived = new ArrayList<String>();
        minds.give(
                owner,
                Said.ideas(Minds.angle(0), Minds.angle(1), Minds.angle(2)).waitingBefore(1, gate));

        var round = minds.ask(owner, minds.request("angles", id, 3, "", ""), new IdeaListener() {
            @Override
            public void idea(Suggestion suggestion) {
                arrived.add(suggestion.name());
                gate.countDown();
            }
        });

        assertThat(arrived).containsExactly("Belief 0", "Belief 1", "Belief 2");
        assertThat(round.trouble()).isNull();
        assertThat(round.ideas())
                .extracting(Suggestion::because)
                .allSatisfy(because ->
                        assertThat(because).containsExactly("Name: Collagen 3X Drops", "Name: Keep him moving"));
    }

    @Test
    void asksOnceMoreForWhatWasNotGoodAndTellsWhatIsLeftOut() {
        var near = Minds.angle(0).replace("Belief 0", "Belief again");
        var forbidden = Minds.angle(3).replace("Owners say so.", "It is a cure.");
        var key = minds.give(
                owner,
                Said.ideas(Minds.angle(0), near, forbidden),
                Said.ideas(Minds.angle(4), Minds.angle(5).replace("job-1", "job-77")));

        var round = minds.ask(owner, "angles", id, 3);

        assertThat(round.ideas()).extracting(Suggestion::name).containsExactly("Belief 0", "Belief 4");
        assertThat(round.leftOut())
                .extracting(DiscardedIdea::why)
                .containsExactly(
                        "It says nearly the same as “Belief 0”.",
                        "It says “cure”, which no ad of this product may.",
                        "It is based on something that is not on record.");
        assertThat(Messages.SHARED.heard(key)).hasSize(2);
        assertThat(Messages.SHARED.heard(key).getLast().toString())
                .contains("Give 2 more", "Belief again | It says nearly the same");
    }

    @ParameterizedTest
    @CsvSource({
        "401, authentication_error, WRONG_KEY",
        "402, billing_error, NO_CREDIT",
        "403, permission_error, NOT_ALLOWED",
        "404, not_found_error, UNKNOWN_MODEL",
        "400, invalid_request_error, NOT_TAKEN",
        "413, request_too_large, TOO_LARGE",
        "429, rate_limit_error, TOO_MANY",
        "500, api_error, OUT_OF_ORDER",
        "529, overloaded_error, OVERLOADED"
    })
    void saysWhatTheTroubleIs(int status, String type, Trouble trouble) {
        minds.give(owner, Reply.status(status, type));

        var round = minds.ask(owner, "angles", id, 3);

        assertThat(round.trouble()).isEqualTo(trouble);
        assertThat(round.ideas()).isEmpty();
    }

    @Test
    void triesAgainWhenTheModelIsBusyForAMoment() {
        minds.give(
                owner,
                Reply.status(429, "rate_limit_error"),
                Said.ideas(Minds.angle(0), Minds.angle(1), Minds.angle(2)));

        assertThat(minds.ask(owner, "angles", id, 3).ideas()).hasSize(3);
    }

    @Test
    void keepsFinishedIdeasOfAStreamThatIsCutInTheMiddle() {
        minds.give(owner, Said.ideas(Minds.angle(0), Minds.angle(1)).cutOff());

        var round = minds.ask(owner, "angles", id, 5);

        assertThat(round.trouble()).isEqualTo(Trouble.CUT_OFF);
        assertThat(round.ideas()).hasSize(2);
    }

    @Test
    void keepsFinishedIdeasOfAnAnswerThatIsTooLong() {
        minds.give(owner, Said.ideas(Minds.angle(0), "{\"name\": \"Half").endingWith("max_tokens"));

        var round = minds.ask(owner, "angles", id, 5);

        assertThat(round.trouble()).isEqualTo(Trouble.CUT_SHORT);
        assertThat(round.ideas()).extracting(Suggestion::name).containsExactly("Belief 0");
    }

    @Test
    void saysThatTheModelRefused() {
        minds.give(owner, Said.ideas().endingWith("refusal"));

        assertThat(minds.ask(owner, "angles", id, 3).trouble()).isEqualTo(Trouble.REFUSED);
    }

    @Test
    void givesUpOnAModelThatIsSilentForTooLong() {
        var gate = new CountDownLatch(1);
        minds.give(
                owner,
                "claude-opus-4-5",
                Duration.ofSeconds(1),
                null,
                Said.ideas(Minds.angle(0), Minds.angle(1)).waitingBefore(1, gate));

        var round = minds.ask(owner, "angles", id, 3);
        gate.countDown();

        assertThat(round.trouble()).isEqualTo(Trouble.TIMED_OUT);
        assertThat(round.ideas()).hasSize(1);
    }

    @Test
    void saysThatAnAnswerCannotBeRead() {
        minds.give(owner, Said.ideas("{\"name\": nonsense}"));

        assertThat(minds.ask(owner, "angles", id, 3).trouble()).isEqualTo(Trouble.UNREADABLE);
    }

    @Test
    void stopsWhenNobodyListensAnyMore() {
        minds.give(owner, Said.ideas(Minds.angle(0), Minds.angle(1), Minds.angle(2)));

        var round = minds.ask(owner, minds.request("angles", id, 3, "", ""), new IdeaListener() {
            @Override
            public void idea(Suggestion suggestion) {
                throw new ReaderDisconnected();
            }
        });

        assertThat(round.trouble()).isNull();
        assertThat(round.ideas()).hasSize(1);
    }
}
