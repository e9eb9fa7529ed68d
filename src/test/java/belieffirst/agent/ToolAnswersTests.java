package belieffirst.agent;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.Plan;
import belieffirst.testing.Agent;
import belieffirst.testing.Bench;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import io.modelcontextprotocol.json.schema.jackson3.DefaultJsonSchemaValidator;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The schemas of what tools answer, and answers that do not fit them. */
@ProductTest
class ToolAnswersTests {

    private final Agent agent;
    private final Plan plan;

    ToolAnswersTests(Server server, People people, Bench bench) {
        Member owner = people.newOrganization().owner();
        this.plan = bench.draft(owner, bench.lay(owner, 5)).plan();
        this.agent = server.agent(people.token(owner));
    }

    @AfterEach
    void close() {
        agent.close();
    }

    /** The client of all these tests holds every answer against it. */
    @Test
    void saysWhatEachToolAnswers() {
        var tools = agent.client().listTools().tools();

        assertThat(tools)
                .allSatisfy(
                        tool -> assertThat(tool.outputSchema()).as(tool.name()).containsEntry("type", "object"));
        assertThat(tools.toString()).doesNotContain("#/components/");
        assertThat(required("get_plan")).contains("id", "key", "version", "angle_ids");
        assertThat(required("list_entries")).containsExactly("data", "has_more", "next_cursor");
        assertThat(String.valueOf(tool("create_entry").outputSchema().get("properties")))
                .contains("id={", "created_at=")
                .doesNotContain("belief_statement");
        assertThat(required("set_layers")).isEqualTo(required("get_plan"));
        var schema = Objects.requireNonNull(tool("get_plan").outputSchema());
        var answer = agent.ask("get_plan", Map.of("plan_id", plan.key())).structuredContent();
        assertThat(new DefaultJsonSchemaValidator().validate(schema, answer).valid())
                .isTrue();
        assertThat(new DefaultJsonSchemaValidator()
                        .validate(schema, Map.of("id", plan.key()))
                        .valid())
                .isFalse();
    }

    /** What is written is written, so an answer that the document describes wrongly is told all the same. */
    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void tellsAndPutsOnRecordWhatDoesNotFit(CapturedOutput output) {
        Map<String, Object> schema = Map.of("type", "object", "required", List.of("id"));
        var check = new LenientAnswers();

        assertThat(check.validate(schema, Map.of("id", "1")).valid()).isTrue();
        assertThat(output).doesNotContain("does not fit");
        assertThat(check.validate(schema, Map.of("key", "secret words")).valid())
                .isTrue();
        assertThat(output).contains("does not fit", "id").doesNotContain("secret words");
    }

    private Tool tool(String name) {
        return agent.client().listTools().tools().stream()
                .filter(tool -> tool.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Object> required(String name) {
        return List.copyOf((List<?>) tool(name).outputSchema().get("required"));
    }
}
