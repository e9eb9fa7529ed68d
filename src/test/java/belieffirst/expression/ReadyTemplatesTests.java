package belieffirst.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.kernel.Refusal;
import belieffirst.library.LibraryTestHome;
import belieffirst.library.Query;
import belieffirst.testing.EachHome;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EachHome(ReadyTemplates.class)
class ReadyTemplatesTests extends LibraryTestHome {

    @Autowired
    private ReadyTemplates ready;

    @Autowired
    private AdTemplates templates;

    @Test
    void areSixThatSuitTheFirstPlansAndPassTheEvaluationOfTheField() {
        assertThat(ready.all()).hasSize(6).allSatisfy(template -> {
            var tags = template.phaseTags();
            assertThat(PhaseTags.of(tags).suits(1)).isTrue();
            assertThat(PhaseTags.of(tags).suits(2)).isTrue();
            assertThat(PhaseTags.faults(tags)).isEmpty();
            assertThat(tags.path("d6_compliance_pass").asBoolean(false)).isTrue();
            assertThat(tags.path("d2_neutrality").asInt(0)).isGreaterThanOrEqualTo(2);
            var sum = tags.propertyStream()
                    .filter(tag -> tag.getKey().matches("d[1-5]_.*"))
                    .mapToInt(tag -> tag.getValue().asInt(0))
                    .sum();
            assertThat(sum).isGreaterThanOrEqualTo(12);
            assertThat(PhaseTags.of(tags).score()).hasValue(sum);
            assertThat(template.instructions())
                    .contains("**Scene.**", "**Words.**", "**Avoid.**")
                    .doesNotContainIgnoringCase("wonder paws")
                    .doesNotContainPattern("\\bdog");
            assertThat(template.purpose()).isNotBlank();
        });
        assertThat(ready.all()).extracting(ReadyTemplate::word).doesNotHaveDuplicates();
    }

    @Test
    void areCopiedIntoABrandOnce() {
        as(founder(), () -> {
            var brand = brand("Ours");
            var copy = ready.copy("question", brand);

            assertThat(ready.copy("question", brand)).isEqualTo(copy);
            assertThat(copy.brandId()).isEqualTo(brand);
            assertThat(entries.get(kinds.of("templates"), copy.id()).has("organization_id"))
                    .isTrue();
            assertThat(templates.forBrand(brand)).containsExactly(copy);
            assertThat(ready.missingIn(brand, templates.forBrand(brand)))
                    .hasSize(5)
                    .noneMatch(template -> template.word().equals("question"));
            assertThat(templates.forBrand(brand("Theirs"))).isEmpty();
            return true;
        });
    }

    @Test
    void areCopiedOnceByManyAtOnce() throws Exception {
        var anna = founder();
        var brand = as(anna, () -> brand("Ours"));
        try (var many = Executors.newFixedThreadPool(4)) {
            Callable<AdTemplate> press = () -> as(anna, () -> ready.copy("two-notes", brand));
            for (var pressed : many.invokeAll(Collections.nCopies(4, press))) {
                assertThat(pressed.get().name()).isEqualTo("Two Notes, One Pin");
            }
        }
        assertThat(as(anna, () -> templates.forBrand(brand))).hasSize(1);
    }

    @Test
    void comeBackAsTheyWereWhenTheyWereOutOfUse() {
        as(founder(), () -> {
            var brand = brand("Ours");
            var kind = kinds.of("templates");
            var copy = ready.copy("question", brand);
            entries.change(kind, copy.id(), null, object(Map.of("name", "Our question", "active", false)));
            entries.archive(kind, copy.id(), null);
            assertThat(ready.missingIn(brand, templates.forBrand(brand))).hasSize(6);

            var back = ready.copy("question", brand);

            assertThat(back.id()).isEqualTo(copy.id());
            assertThat(back.name()).isEqualTo("Our question");
            assertThat(templates.forBrand(brand)).containsExactly(back);
            return true;
        });
    }

    @Test
    void stayOutOfBrandsOfOthersAndOfEverybody() {
        var theirs = as(founder(), () -> brand("Theirs"));

        as(founder(), () -> {
            var global = globals();
            assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> ready.copy("question", theirs));
            assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> ready.copy("nonsense", brand("Ours")));
            ready.all().forEach(template -> ready.copy(template.word(), brand("Ours too " + template.word())));
            assertThat(globals()).isEqualTo(global);
            return true;
        });
    }

    /** How many templates serve every organization. */
    private long globals() {
        return entries.list(kinds.of("templates"), Query.first(200)).items().stream()
                .filter(template -> !template.has("organization_id"))
                .count();
    }

    private UUID brand(String name) {
        return add("brands", Map.of("name", name)).id();
    }
}
