package belieffirst.agent;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Agent;
import belieffirst.testing.Bench;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import belieffirst.testing.Team;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tools by an owner's token, with arguments that none takes. */
@ProductTest
class McpArgumentsTests {

    private final People people;
    private final Server server;
    private final Team team;
    private final Map<String, Object> things;

    McpArgumentsTests(People people, Server server, Bench bench) {
        this.people = people;
        this.server = server;
        this.team = people.newOrganization();
        this.things = ToolThings.of(bench, team);
    }

    /** Each argument of each tool gets each of these, while the others are as they should be. */
    @Test
    void refusesWhatNoArgumentTakes() {
        var deep = new ArrayList<Object>();
        for (var i = 0; i < 20; i++) {
            deep = new ArrayList<>(List.of(deep));
        }
        var values = List.of(7, true, "", "\u0000", "a\nb", "x\", \"y", "../../tokens", "x".repeat(10_000), deep);
        try (var agent = server.agent(people.token(team.owner()))) {
            for (var tool : agent.client().listTools().tools()) {
                for (var argument : ToolThings.properties(tool)) {
                    for (var value : values) {
                        var arguments = new LinkedHashMap<>(ToolThings.arguments(tool, things));
                        arguments.put(argument, value);
                        var problem = answer(agent, tool.name(), arguments);
                        assertThat(problem.path("status").asInt(0) < 500
                                        || problem.path("code").asString().equals("no_ideas"))
                                .as("%s %s %s → %s", tool.name(), argument, value, problem)
                                .isTrue();
                    }
                }
                var unknown = new LinkedHashMap<>(ToolThings.arguments(tool, things));
                unknown.put("co/lour", "green");
                assertThat(answer(agent, tool.name(), unknown)
                                .at("/fields/~1co~01lour")
                                .asString())
                        .as(tool.name())
                        .isEqualTo("This tool has no such argument.");
            }
        }
    }

    private static JsonNode answer(Agent agent, String tool, Map<String, Object> arguments) {
        return Agent.json(agent.ask(tool, arguments));
    }
}
