package belieffirst.wizard.list;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

@EachHome
@ProductTest
class PlanListTests {

    private static final Pattern LINE = Pattern.compile("<a href=\"/plans/([A-Z]+-[0-9]+)\"");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\"\\s+href=\"(/plans\\?[^\"]+)\"");

    private final Bench bench;
    private final Member owner;
    private final Groundwork ground;
    private final Visitor visitor;

    PlanListTests(MockMvcTester client, Bench bench, People people) {
        this.bench = bench;
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 2);
        this.visitor = new Visitor(client, owner);
    }

    @Test
    void offersTheFirstStepWhereThereIsNoPlan() {
        assertThat(visitor.get("/plans")).bodyText().contains("No plans yet", "Plan the first test");
        assertThat(visitor.get("/plans?q=stairs")).bodyText().contains("No plan fits");
    }

    @Test
    void pagesThroughAllPlansTheLatestFirst() {
        var keys = new ArrayList<String>();
        for (var i = 0; i < 65; i++) {
            keys.addFirst(bench.begin(owner, ground).plan().key());
        }

        var first = shown("/plans?q=stairs&phase=1");
        var second = shown(next("/plans?q=stairs&phase=1"));
        var third = shown(next(next("/plans?q=stairs&phase=1")));

        assertThat(first).hasSize(30);
        assertThat(third).hasSize(5);
        assertThat(visitor.get("/plans")).bodyText().contains("65 plans");
        first.addAll(second);
        first.addAll(third);
        assertThat(first).isEqualTo(keys);
    }

    @Test
    void narrowsByWordsPhaseStatusBrandAndArchive() {
        var draft = bench.begin(owner, ground).plan().key();
        var ready = bench.draft(owner, ground).plan();
        bench.compile(owner, ready.id());
        var archived = bench.begin(owner, ground).plan().key();
        visitor.post("/plans/%s/archive".formatted(archived));
        var child = Visitor.target(visitor.post(
                        "/plans/%s/next".formatted(ready.key()),
                        "angle_id",
                        ground.angles().getFirst()))
                .replaceAll("/plans/|/goals", "");

        assertThat(shown("/plans")).containsExactly(child, ready.key(), draft);
        assertThat(shown("/plans?status=ready")).containsExactly(ready.key());
        assertThat(shown("/plans?phase=2")).containsExactly(child);
        assertThat(shown("/plans?archived=true")).containsExactly(archived);
        assertThat(shown("/plans?q=" + draft.toLowerCase(Locale.ROOT))).containsExactly(draft);
        assertThat(shown("/plans?q=%25")).isEmpty();
        assertThat(shown("/plans?brand=" + ground.brand())).hasSize(3);
        assertThat(shown("/plans?brand=" + ground.product())).isEmpty();
    }

    @Test
    void showsEverythingForWordsThatMeanNothing() {
        var draft = bench.begin(owner, ground).plan().key();

        assertThat(shown("/plans?status=asleep&phase=9&brand=x")).containsExactly(draft);
        assertThat(visitor.get("/plans?cursor=nonsense")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private List<String> shown(String address) {
        return new ArrayList<>(LINE.matcher(Visitor.text(visitor.get(address)))
                .results()
                .map(found -> found.group(1))
                .toList());
    }

    private String next(String address) {
        var found = NEXT.matcher(Visitor.text(visitor.get(address)));
        assertThat(found.find()).isTrue();
        return HtmlUtils.htmlUnescape(found.group(1));
    }
}
