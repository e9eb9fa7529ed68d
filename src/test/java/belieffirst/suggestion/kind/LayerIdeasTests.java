package belieffirst.suggestion.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.catalog.Source;
import belieffirst.kernel.Refusal;
import belieffirst.library.EntryKinds;
import belieffirst.suggestion.KnownFacts;
import belieffirst.suggestion.record.Suggestion;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.Messages;
import belieffirst.testing.Minds;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Said;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ideas for what later phases vary: sub-layers, mechanisms, problems, benefits and proofs. */
@EachHome
@ProductTest
class LayerIdeasTests {

    private final Bench bench;
    private final Minds minds;
    private final EntryKinds kinds;
    private final Member owner;
    private final Groundwork ground;
    private final UUID plan;

    LayerIdeasTests(Bench bench, Minds minds, EntryKinds kinds, People people) {
        this.bench = bench;
        this.minds = minds;
        this.kinds = kinds;
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 1);
        KnownFacts.tell(bench, owner, ground, "Drops for old dogs");
        bench.change(
                owner,
                "personas",
                ground.persona(),
                Map.of(
                        "demographics", Map.of("location", "Small towns in Ohio"),
                        "pain_symptoms", List.of("Stops at the lowest step"),
                        "behavior_habits", Map.of("daily_routine", "Two walks around work")));
        this.plan = bench.draft(owner, ground).plan().id().value();
    }

    @ParameterizedTest
    @CsvSource({
        "sub-layers, persona_id, personas",
        "mechanisms, angle_id, angles",
        "problems, jtbd_framed_id, jobs",
        "benefits, product_id, products",
        "proofs, product_id, products"
    })
    void comeAsStartersThatTheirShelfTakes(String kind, String column, String parent) {
        var ideas = minds.ask(owner, kind, plan, 1).ideas();

        assertThat(ideas).hasSize(1).allSatisfy(idea -> {
            assertThat(idea.isStarter()).isTrue();
            assertThat(idea.because()).isNotEmpty();
            var entry = new HashMap<String, Object>();
            idea.fields().properties().forEach(field -> entry.put(field.getKey(), field.getValue()));
            entry.put(column, parents().get(parent));
            entry.put(Source.column(kinds.of(kind).shape()), "ai_generated");
            assertThat(bench.add(owner, kind, entry)).isNotNull();
        });
    }

    @Test
    void giveNoSublayerThatWouldChangeTheBelief() {
        minds.give(
                owner,
                Said.ideas(sublayer("Stairs", "Stairs at home"), sublayer("Limping", "Limping after walks")),
                Said.ideas(sublayer("Floors", "Hardwood floors")));

        var ideas = minds.ask(owner, "sub-layers", plan, 2).ideas();

        assertThat(ideas).extracting(Suggestion::name).containsExactly("Stairs", "Floors");
    }

    @Test
    void tellTheBeliefThatMechanismsExplain() {
        var key = minds.give(owner, Said.ideas("""
                {"name": "Night shows it", "old_explanation": "Age", "reframed_cause": "Rest", "why_others_failed": "Late",
                 "how_this_works": "Early", "because": ["angle-1"]}"""));

        assertThat(minds.ask(owner, "mechanisms", plan, 1).ideas()).hasSize(1);
        assertThat(Messages.SHARED.heard(key).getFirst().toString()).contains("<angle>", "hurts before a dog is old");
    }

    @Test
    void explainOneBeliefAtATime() {
        var both = List.of(ground.angles().getFirst(), bench.angle(owner, ground.job(), 2));
        var wide = bench.draft(owner, ground.testing(both)).plan().id().value();

        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> minds.ask(owner, "mechanisms", wide, 1))
                .withMessageContaining("exactly one angle");
    }

    @Test
    void keepPainsAndSymptomsTogether() {
        minds.give(owner, Said.ideas("""
                {"name": "Stairs", "description": "Every evening", "because": ["job-1"],
                 "pains": [{"pain": "Steps hurt", "symptoms": ["He waits", "He sighs"]}]}"""));

        var idea = minds.ask(owner, "problems", plan, 1).ideas().getFirst();

        assertThat(idea.fields().path("pains").path(0).path("symptoms").size()).isEqualTo(2);
    }

    private static String sublayer(String name, String value) {
        return """
                {"name": "%s", "sublayer_type": "environment_context", "values": ["%s"], "notes": "Show it.",
                 "because": ["persona-1"]}""".formatted(name, value);
    }

    private Map<String, UUID> parents() {
        return Map.of(
                "personas", ground.persona(),
                "angles", ground.angles().getFirst(),
                "jobs", ground.job(),
                "products", ground.product());
    }
}
