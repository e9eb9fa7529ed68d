package belieffirst;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.goal.SetUp;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.Phase;
import belieffirst.testing.Bench;
import belieffirst.testing.Browser;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Route;
import belieffirst.verdict.Lines;
import belieffirst.verdict.Trials;
import belieffirst.web.Problems;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Every page that the application has, found in its routes and reached by its links, held to WCAG 2.2 AA. */
@ProductTest
class EveryPageAccessibilityTests {

    /** Files, and addresses that only lead to a page. */
    private static final String NO_PAGES =
            "/|/error|/settings|/find|/v3/.*|/assets/.*|/.well-known/.*|/results/thumbnails/.*"
                    + "|.*/(back|signed-in|versions|activity|judging)|.*[.](json|csv|md|ico)";

    /** Pages of somebody who did not sign in, which SignInAccessibilityTests and BriefAccessibilityTests look at. */
    private static final String OF_OTHERS = "/(sign-in|join|shared|settings/profile/email)(/.*)?";

    /** The last pages of a plan that no link of another page leads to. */
    private static final List<String> OF_A_PLAN =
            List.of("", "/results", "/results/delivery", "/report", "/run", "/spend", "/launch", "/audit", "/ads");

    private final Map<String, PathPattern> routes;
    private final Map<String, String> reached = new LinkedHashMap<>();
    private final Bench bench;
    private final BeanFactory beans;
    private final Member owner;
    private final Page page;
    private final Looks looks;

    EveryPageAccessibilityTests(
            Browser browser,
            Bench bench,
            People people,
            BeanFactory beans,
            RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.routes = Route.below("/", requestMappingHandlerMapping).stream()
                .filter(route -> !route.writes() && !Problems.answer(route.pattern()))
                .map(Route::pattern)
                .filter(pattern -> !pattern.matches(NO_PAGES) && !pattern.matches(OF_OTHERS))
                .distinct()
                .collect(Collectors.toMap(
                        pattern -> pattern,
                        PathPatternParser.defaultInstance::parse,
                        (one, _) -> one,
                        LinkedHashMap::new));
        this.bench = bench;
        this.beans = beans;
        this.owner = people.newOrganization().owner();
        this.page = browser.visitor(options -> options.setBypassCSP(true).setReducedMotion(ReducedMotion.REDUCE));
        this.looks = new Looks(browser.signIn(page, owner), new ArrayList<>());
    }

    @Test
    void servesEverybody() {
        var ground = bench.lay(owner, 3);
        bench.draft(owner, ground);
        var hook = bench.endpoint(owner, "https://hooks.example/").endpoint().id();
        var plans = new Lines(beans, owner, ground);
        var tested = plans.claimed(Phase.DISCOVERY, SetUp.AD_SET_PER_AD);
        new Trials(beans).take(owner, tested, 4, 18, 6);

        walk("/plans", "/audit", "/help/errors", "/help/guarantees", "/settings/webhooks/" + hook);
        OF_A_PLAN.forEach(word -> walk("/plans/%s%s".formatted(tested.key(), word)));
        for (var phase : List.of(Phase.MECHANISM_AND_PROBLEM, Phase.BENEFIT_AND_MESSAGING, Phase.FORMAT_AND_SCALE)) {
            var plan = plans.compiled(phase, SetUp.AD_SET_PER_AD);
            Layer.LATER.forEach(layer -> walk("/plans/%s/%s".formatted(plan.key(), layer.word())));
        }

        assertThat(looks.found()).isEmpty();
        assertThat(routes.keySet()).as("reached: %s", reached).allMatch(reached::containsKey);
        page.context().close();
    }

    private void walk(String... starts) {
        var waiting = new ArrayDeque<>(List.of(starts));
        while (!waiting.isEmpty()) {
            var address = waiting.removeFirst();
            var route = route(address);
            if (route.isPresent() && reached.putIfAbsent(route.get(), address) == null) {
                looks.check(address);
                waiting.addAll(links());
            }
        }
    }

    private Optional<String> route(String address) {
        var path = PathContainer.parsePath(address.replaceFirst("[?#].*", ""));
        return routes.entrySet().stream()
                .filter(route -> route.getValue().matches(path))
                .min(Map.Entry.comparingByValue(PathPattern.SPECIFICITY_COMPARATOR))
                .map(Map.Entry::getKey);
    }

    private List<String> links() {
        return page.locator("a[href^='/']").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }
}
