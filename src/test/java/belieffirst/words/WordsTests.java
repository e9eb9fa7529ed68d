package belieffirst.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words that no text of the product uses, since the field has better ones. */
class WordsTests {

    private static final Predicate<String> FORMER = FormerWords.pattern().asPredicate();

    /** Ad platforms count purchases; what is on sale in a shop, and Meta's objective, are called so. */
    private static final Predicate<String> SALES =
            words("\\b(a|per|of|no) sales?\\b|\\bsales\\b(?! objective)|[Cc]ost per purchase");

    private static final Predicate<String> SPACED_PERCENT = words("[0-9}] %(?![a-z.,0-9])|%[.0-9]*[dfs] %%");

    private static final Predicate<String> STRAIGHT = words("\\p{L}'(?=\\p{L}|[ .,]|$)");

    /** A moment ago, and not now. */
    private static final Predicate<String> JUST_NOW = words("(?<!changed )just now");

    private static final Predicate<String> ONE_AS_SEVERAL = words("(?<!of |to |[|])\\{[a-z]\\w*} "
            + "(ads|ad ids|ad sets|angles|beliefs|changes|codes|days|fields|members|minutes|plans|rows|suggestions|templates|tests"
            + "|variants|views)\\b");

    /** Counts that are never one, or are told from it by the code around them. */
    private static final List<String> SEVERAL = List.of(
            "{ads} ads are ",
            "{rows} rows from a program",
            "LaunchChecklist.java: {count} ad sets",
            "ideaNotes.jte: {ideas} suggestions are here.",
            "All {counted} plans of phase",
            "In {tests} plans",
            "The latest {tests} plans",
            "{plans} plans differ",
            "these {plans} plans",
            "correcting for {plans} tests",
            "{more} angles added",
            "{adsFor} ads per angle",
            "The {ads} ads of each",
            "{angles} angles, {adsPerAngle} ads each",
            "all {angles} angles alike",
            "All {horizonDays} days",
            "At {days} days and",
            "choose {value} days or more",
            "{angleIds} angles move on",
            "{cells} variants move on",
            "a day for {days} days");

    @Test
    void doNotComeBack() {
        assertThat(texts(FORMER)).isEmpty();
        assertThat(List.of("Which angle goes on?", "See the ledger", "This plan is claimed."))
                .allMatch(FORMER);
    }

    @Test
    void callAPurchaseAPurchase() {
        assertThat(texts(SALES).filter(found -> !found.contains("evidence/column/")))
                .isEmpty();
        assertThat("what a sale costs").matches(SALES);
    }

    @Test
    void writePercentWithoutASpace() {
        assertThat(texts(SPACED_PERCENT)).isEmpty();
        assertThat("{chance} % likely").matches(SPACED_PERCENT);
    }

    @Test
    void haveOneKindOfApostrophe() {
        assertThat(texts(STRAIGHT)).isEmpty();
        assertThat(List.of("the buyer's", "members' places")).allMatch(STRAIGHT);
    }

    @Test
    void sayNowForWhatLasts() {
        assertThat(texts(JUST_NOW)).isEmpty();
        assertThat("Meta does not answer just now.").matches(JUST_NOW);
    }

    @Test
    void countOneInTheSingular() {
        assertThat(texts(ONE_AS_SEVERAL)
                        .filter(found -> SEVERAL.stream().noneMatch(found::contains))
                        .filter(found -> !found.contains("belieffirst/database/")))
                .isEmpty();
        assertThat(List.of("Updated {count} days of ads", "{shortened} ad ids were shortened"))
                .allMatch(ONE_AS_SEVERAL);
        assertThat(List.of("{days} {day|days}", "{1 day|{days} days}")).noneMatch(ONE_AS_SEVERAL);
    }

    @Test
    void areLookedForWhereTheyStand() {
        assertThat(texts(words("Chance to win"))).isNotEmpty();
        assertThat(texts(words("Still in Meta’s learning phase"))).isNotEmpty();
    }

    private static Predicate<String> words(String pattern) {
        return Pattern.compile(pattern).asPredicate();
    }

    private static Stream<String> texts(Predicate<String> unwanted) {
        return Texts.OF_ALL.stream()
                .filter(message -> unwanted.test(message.text()))
                .map(message -> message.file() + ": " + message.text());
    }

    /** All of them, read once. */
    private static final class Texts {

        private static final List<Message> OF_ALL = Catalogue.messages().toList();
    }
}
