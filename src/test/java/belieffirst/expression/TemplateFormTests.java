package belieffirst.expression;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.layer.Phase;
import belieffirst.testing.Bench;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Visitor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a template: its format, its slots, and the phases that it is made for. */
@ProductTest
class TemplateFormTests {

    private final Bench bench;
    private final People people;
    private final AdTemplates templates;
    private final Member owner;
    private final Visitor visitor;

    TemplateFormTests(MockMvcTester client, Bench bench, People people, AdTemplates templates) {
        this.bench = bench;
        this.people = people;
        this.templates = templates;
        this.owner = people.newOrganization().owner();
        this.visitor = new Visitor(client, owner);
    }

    @Test
    void areKeptAsClientsKnowThem() {
        var id = added(Map.of("instructions", "One dog."));

        send(
                id,
                Map.of(
                        "slots.format", "static",
                        "slots.aspect_ratio", "4:5",
                        "slots", "Headline: one question\nlogo\nprice tag: none",
                        "phase_tags.1", "true",
                        "phase_tags.3", "true"));

        assertThat(get(id).slots())
                .isEqualTo(
                        json(
                                "{\"format\": \"static\", \"aspect_ratio\": \"4:5\", \"headline\": \"one question\", \"logo\": true, \"price_tag\": \"none\"}"));
        assertThat(get(id).phaseTags()).isEqualTo(json("{\"phases\": [1, 3]}"));
        assertThat(get(id).varies()).isEqualTo("Each ad has its own headline (one question).");
        assertThat(visitor.get("/library/templates"))
                .bodyText()
                .contains("Image, 4:5", "For phases 1, 3", "Each ad has its own headline (one question).");
        assertThat(visitor.get("/library/templates/%s/edit".formatted(id)))
                .bodyText()
                .contains(
                        "headline: one question",
                        "price tag: none",
                        "id=\"phase_tags.3\" name=\"phase_tags.3\" value=\"true\" checked");
    }

    @Test
    void leaveAloneWhatTheyDoNotShow() {
        var id = added(Map.of(
                "instructions", "One dog.",
                "slots", Map.of("headline", true, "cta", false, "grid", Map.of("columns", 2)),
                "phase_tags", Map.of("eligible_phases", List.of(1, 2), "total_score", 13)));

        send(id, Map.of("slots", "cta", "phase_tags.2", "false", "phase_tags.4", "true"));

        assertThat(get(id).slots()).isEqualTo(json("{\"headline\": false, \"cta\": true, \"grid\": {\"columns\": 2}}"));
        assertThat(get(id).phaseTags()).isEqualTo(json("{\"eligible_phases\": [1, 4], \"total_score\": 13}"));
    }

    @Test
    void leaveAloneWhatOtherProgramsWrote() {
        var slots =
                Map.of("format", "image", "aspect_ratio", "3:4", "CTA", true, "columns", 3, "note", "", "two", "a\nb");
        var id = added(Map.of(
                "instructions", "One dog.", "slots", slots, "phase_tags", Map.of("eligible_phases", List.of(2))));

        send(
                id,
                Map.of(
                        "slots.format", "image",
                        "slots.aspect_ratio", "3:4",
                        "slots", "headline",
                        "phase_tags.2", "false"));

        var kept = (ObjectNode) json(new JsonMapper().writeValueAsString(slots));
        assertThat(get(id).slots()).isEqualTo(kept.put("headline", true));
        assertThat(get(id).phaseTags()).isEqualTo(json("{\"eligible_phases\": []}"));
        assertThat(visitor.get("/library/templates/%s/edit".formatted(id)))
                .bodyText()
                .contains("<option value=\"3:4\" selected", "<option value=\"image\" selected");
    }

    @Test
    void refuseALengthThatIsNoNumberAndASlotWithoutAName() {
        var id = added(Map.of("instructions", "One dog."));

        for (var wrong : List.of(
                Map.of("slots.length_seconds", "abc"),
                Map.of("slots.length_seconds", "-5"),
                Map.of("slots", ": nothing"),
                Map.of("slots", "format: video"))) {
            assertThat(sent(id, wrong)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        assertThat(get(id).slots().isEmpty()).isTrue();
    }

    @Test
    void showNothingOfAnotherForm() {
        var id = added(Map.of("instructions", "One dog.", "slots", List.of("headline")));

        assertThat(visitor.get("/library/templates/%s/edit".formatted(id)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("slots.format");
        assertThat(visitor.get("/library/templates")).hasStatusOk();
    }

    @Test
    void nameThePhasesAsPlansDo() {
        assertThat(PhaseTags.PHASES)
                .extracting(option -> option.label())
                .containsExactlyElementsOf(Arrays.stream(Phase.values())
                        .map(phase -> phase.id() + " " + phase.label())
                        .toList());
    }

    private UUID added(Map<String, ?> fields) {
        var row = new LinkedHashMap<String, Object>(fields);
        row.put("name", "Dog at the stair");
        row.put("brand_id", bench.add(owner, "brands", Map.of("name", "Wonder Paws", "brand_code", "WP")));
        return bench.add(owner, "templates", row);
    }

    /** The form as the page holds it, with these inputs changed. */
    private void send(UUID id, Map<String, String> changed) {
        assertThat(sent(id, changed)).hasStatus(HttpStatus.SEE_OTHER);
    }

    private MvcTestResult sent(UUID id, Map<String, String> changed) {
        var path = "/library/templates/" + id;
        var page = visitor.get(path + "/edit");
        var form = new ArrayList<Object>();
        for (var name : List.of("row_version", "seen")) {
            form.addAll(List.of(name, Visitor.hidden(page, name).getFirst()));
        }
        changed.forEach((name, text) -> form.addAll(List.of(name, text)));
        return visitor.post(path, form.toArray());
    }

    private AdTemplate get(UUID id) {
        return people.as(owner, () -> templates.get(id));
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }
}
