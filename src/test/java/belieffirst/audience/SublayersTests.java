package belieffirst.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.kernel.Refusal;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EachHome
@ProductTest
class SublayersTests {

    private final Bench bench;
    private final Member owner;
    private final Groundwork ground;
    private final Visitor visitor;

    SublayersTests(Bench bench, People people, MockMvcTester client) {
        this.bench = bench;
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 1);
        this.visitor = new Visitor(client, owner);
    }

    @Test
    void refusesASublayerOutsideTheSixTypes() {
        refuses("breed", List.of("Labrador"), "/sublayer_type", "must be one of: geography_locale, asset_specific");
        refuses("symptom", List.of("Labrador"), "/sublayer_type", "Put it under a pain of a problem.");
    }

    @Test
    void refusesASymptomAmongTheValuesOfATrueType() {
        refuses("environment_context", List.of("Stairs", "Limping"), "/values/1", "sounds like a symptom");
    }

    @Test
    void refusesToStackValuesOfIdentity() {
        bench.add(owner, "identity-values", Map.of("name", "Natural only"));
        bench.add(owner, "identity-values", Map.of("name", "Research-driven"));

        refuses("values_identity", List.of("Natural only", "Research-driven"), "/values", "never stacks them");
    }

    @Test
    void refusesAnIdentityValueThatNobodyCurated() {
        bench.add(owner, "identity-values", Map.of("name", "Natural only"));

        refuses("values_identity", List.of("Anti-pharma"), "/values", "not on your short list");
        assertThat(bench.add(owner, "sub-layers", sublayer("values_identity", List.of("natural only"))))
                .isNotNull();
    }

    @Test
    void refusesToMakeAnotherSublayerOneOfUncuratedValues() {
        var stairs = bench.add(owner, "sub-layers", sublayer("environment_context", List.of("Stairs")));

        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(
                        () -> bench.change(owner, "sub-layers", stairs, Map.of("sublayer_type", "values_identity")));
    }

    @Test
    void showsTheSixKindsAndWhereTheOthersBelong() {
        for (var page : List.of("/library/sub-layers", "/library/sub-layers/new")) {
            assertThat(Visitor.text(visitor.get(page)))
                    .contains("Modifies problem realism", "hardwood floors", "never stacked", "These are no sub-layers")
                    .contains("href=\"/library/problems\"", "href=\"/library/offers\"");
        }
    }

    @Test
    void showsWhatWasTypedAndTheRightPlaceWhenAFormIsRefused() {
        var refused = visitor.post(
                "/library/sub-layers",
                "name",
                "Severe cases",
                "sublayer_type",
                "asset_specific",
                "values",
                "Big dogs",
                "persona_id",
                ground.persona());

        assertThat(refused).hasStatus(422);
        assertThat(Visitor.text(refused))
                .contains(
                        "Say it on the job, as how severe it is.", "value=\"Severe cases\"", "href=\"/library/jobs\"");
    }

    private Map<String, ?> sublayer(String type, List<String> values) {
        return Map.of("name", "Home", "sublayer_type", type, "values", values, "persona_id", ground.persona());
    }

    private void refuses(String type, List<String> values, String field, String sentence) {
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> bench.add(owner, "sub-layers", sublayer(type, values)))
                .satisfies(refusal -> assertThat(refusal.fields().get(field)).contains(sentence));
    }
}
