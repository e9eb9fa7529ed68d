package belieffirst.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.belief.AngleStatus;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.StatementCounter;
import belieffirst.testing.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

@EachHome(Atlas.class)
@ProductTest
class MapTests {

    private static final Pattern DRAWN =
            Pattern.compile("<g [^>]*data-place=\"([^\"]+)\" data-name=\"([^\"]*)\" data-tally=\"([^\"]*)\"");
    private static final Pattern TOLD =
            Pattern.compile("<span data-place=\"([^\"]+)\">(?:<span aria-hidden=\"true\">[^<]*</span> )?"
                    + "<b[^>]*>([^<]*)</b>(?: <span class=\"soft small\">([^<]*)</span>)?");
    private static final Pattern FOLDED =
            Pattern.compile("<a href=\"(/map\\?open=[^\"]*)\" aria-label=\"Open ([^\"]*)\">");

    private final Bench bench;
    private final Member owner;
    private final Groundwork ground;
    private final Visitor visitor;
    private final StatementCounter counter;

    MapTests(MockMvcTester client, Bench bench, People people, StatementCounter counter) {
        this.bench = bench;
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 3);
        this.visitor = new Visitor(client, owner);
        this.counter = counter;
    }

    @Test
    void saysTheSameInThePictureAndInTheOutline() {
        fill(40, 300);

        var closed = map("/map");
        var opened = map(opening(closed, "Persona 07"));

        assertThat(told(closed)).isEqualTo(drawn(closed)).hasSizeGreaterThan(40);
        assertThat(told(opened)).isEqualTo(drawn(opened)).hasSize(drawn(closed).size() + 1);
    }

    @Test
    void drawsEachOutcomeInAWordASignAndAShape() {
        bench.judge(owner, ground.angles().get(0), AngleStatus.WINNER, null);
        bench.judge(owner, ground.angles().get(1), AngleStatus.LOSER, null);

        var page = map("/map");

        assertThat(page)
                .contains("map__place--winner", "map__place--loser", "map__place--untested")
                .contains("Learned: Three of four ads sold.");
        assertThat(drawn(page).stream().map(place -> place.substring(place.indexOf('|') + 1)))
                .contains("Early sign 0|Winner", "Early sign 1|Loser", "Early sign 2|Untested");
    }

    @Test
    void drawsHollowWhereNothingHasBeenTried() {
        var idle = bench.add(
                owner,
                "personas",
                Map.of("name", "Breeder", "brand_id", ground.brand(), "product_id", ground.product()));
        bench.add(
                owner,
                "jobs",
                Map.of("name", "Win the show", "persona_id", ground.persona(), "product_id", ground.product()));

        var gaps = drawn(map("/map")).stream()
                .filter(place -> place.contains("Nothing tried yet"))
                .toList();

        assertThat(gaps)
                .anyMatch(place -> place.contains("Breeder|"))
                .anyMatch(place -> place.contains("Win the show|"))
                .anyMatch(place -> place.contains(idle.toString().substring(0, 8) + "-gap"));
    }

    @Test
    void drawsThreeHundredBeliefsOverFortyPersonasInTimeAndInFixedStatements() {
        var small = counter.counts(() -> map("/map"));
        fill(40, 300);
        map("/map");

        var fastest = IntStream.range(0, 9)
                .mapToObj(_ -> took("/map"))
                .min(Duration::compareTo)
                .orElseThrow();
        var ledger = IntStream.range(0, 9)
                .mapToObj(_ -> took("/beliefs"))
                .min(Duration::compareTo)
                .orElseThrow();

        assertThat(counter.counts(() -> map("/map"))).isEqualTo(small);
        assertThat(fastest).as("the map; the ledger took %s", ledger).isLessThan(Duration.ofMillis(600));
        assertThat(ledger).as("the ledger; the map took %s", fastest).isLessThan(Duration.ofMillis(600));
    }

    private void fill(int personas, int angles) {
        for (var i = 0; i < personas; i++) {
            var persona = bench.add(
                    owner,
                    "personas",
                    Map.of(
                            "name",
                            "Persona %02d".formatted(i),
                            "brand_id",
                            ground.brand(),
                            "product_id",
                            ground.product()));
            var job = bench.add(
                    owner, "jobs", Map.of("name", "Job " + i, "persona_id", persona, "product_id", ground.product()));
            for (var j = i; j < angles; j += personas) {
                bench.angle(owner, job, 10 + j);
            }
        }
    }

    private String map(String path) {
        return Visitor.text(visitor.get(path));
    }

    private Duration took(String path) {
        var start = System.nanoTime();
        assertThat(visitor.get(path)).hasStatusOk();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static String opening(String page, String name) {
        return FOLDED.matcher(page)
                .results()
                .filter(link -> link.group(2).equals(name))
                .map(link -> HtmlUtils.htmlUnescape(link.group(1)).replaceFirst("#.*", ""))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> drawn(String page) {
        return places(DRAWN, page);
    }

    private static List<String> told(String page) {
        return places(TOLD, page);
    }

    private static List<String> places(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map(place -> IntStream.rangeClosed(1, 3)
                        .mapToObj(part -> HtmlUtils.htmlUnescape(Objects.requireNonNullElse(place.group(part), "")))
                        .collect(Collectors.joining("|")))
                .toList();
    }
}
