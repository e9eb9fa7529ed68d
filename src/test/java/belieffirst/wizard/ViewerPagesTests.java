package belieffirst.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.Plan;
import belieffirst.testing.Bench;
import belieffirst.testing.Makers;
import belieffirst.testing.PageWalk;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Team;
import belieffirst.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The pages of an organization as viewers see them. */
@ProductTest
class ViewerPagesTests {

    private final Bench bench;
    private final Makers makers;
    private final MockMvcTester client;
    private final Team team;

    ViewerPagesTests(Bench bench, Makers makers, People people, MockMvcTester client) {
        this.bench = bench;
        this.makers = makers;
        this.client = client;
        this.team = people.newOrganization();
    }

    @Test
    void offerNoButtonThatAViewerMayNotPress() {
        var plans = plans();

        var seen = new PageWalk(new Visitor(client, team.viewer())).from(starts(plans));

        assertThat(seen.refused()).isEmpty();
        assertThat(seen.pages())
                .hasSizeGreaterThan(90)
                .contains("/settings/organization", "/settings/meta", "/library/personas", "/map", "/beliefs")
                .noneMatch(page -> page.matches("/library/.*/new(\\?.*)?"));
        assertThat(seen.pressed()).anyMatch(action -> action.endsWith("/goals/forecast"));
    }

    @Test
    void offerMembersWhatTheyMayPress() {
        var plans = plans();
        var buttons = Map.of(
                "/plans/%s/review".formatted(plans.getFirst().key()),
                "Compile the",
                "/plans/%s/goals".formatted(plans.getFirst().key()),
                "Save and close",
                "/plans/%s".formatted(plans.getFirst().key()),
                "Rename",
                "/plans/%s/launch".formatted(plans.get(1).key()),
                ">This is live</button>",
                "/plans/%s/run".formatted(plans.getLast().key()),
                "Complete the plan",
                "/results/imports",
                "Read the file");

        buttons.forEach((page, button) -> {
            assertThat(new Visitor(client, team.member()).get(page)).bodyText().contains(button);
            assertThat(new Visitor(client, team.viewer()).get(page)).bodyText().doesNotContain(button);
        });
    }

    @Test
    void showSettingsAsTextToThoseWhoMayNotChangeThem() {
        for (var page : List.of("organization", "thresholds", "meta", "ai", "launch")) {
            var address = "/settings/" + page;
            assertThat(new Visitor(client, team.owner()).get(address))
                    .bodyText()
                    .contains("action=\"" + address);
            for (var reader : List.of(team.member(), team.viewer())) {
                assertThat(new Visitor(client, reader).get(address))
                        .bodyText()
                        .contains("An owner or admin can change this.")
                        .doesNotContain("action=\"" + address);
            }
        }
    }

    private List<Plan> plans() {
        var ground = bench.lay(team.owner(), 2);
        var draft = bench.draft(team.owner(), ground).plan();
        var ready = bench.draft(team.owner(), ground).plan();
        bench.compile(team.owner(), ready.id());
        return List.of(draft, ready, makers.claimLast(team.owner(), ready).plan());
    }

    private static String[] starts(List<Plan> plans) {
        return Stream.concat(
                        Stream.of(
                                "/plans",
                                "/plans/new",
                                "/results",
                                "/results/imports",
                                "/results/unmatched",
                                "/beliefs",
                                "/map",
                                "/phases",
                                "/library",
                                "/settings/organization"),
                        plans.stream()
                                .flatMap(plan -> Stream.of("", "/launch", "/run", "/goals", "/review", "/audit")
                                        .map(page -> "/plans/" + plan.key() + page)))
                .toArray(String[]::new);
    }
}
