package belieffirst.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.kernel.Refusal;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The layers that later phases vary: sub-layers, mechanisms, problems, benefits and formats. */
@EachHome
@ProductTest
class LayersTests {

    private final Bench bench;
    private final Member owner;
    private final Groundwork ground;

    LayersTests(Bench bench, People people) {
        this.bench = bench;
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 1);
    }

    @Test
    void keepsAProblemAsATreeOfPainsAndSymptoms() {
        var pains = List.of(Map.of("pain", "Stairs hurt", "symptoms", List.of("He waits at the lowest step")));

        var problem =
                bench.add(owner, "problems", Map.of("name", "Stairs", "jtbd_framed_id", ground.job(), "pains", pains));

        assertThat(bench.change(owner, "problems", problem, Map.of("description", "Every evening"))
                        .path("pains")
                        .toString())
                .isEqualTo("[{\"pain\":\"Stairs hurt\",\"symptoms\":[\"He waits at the lowest step\"]}]");
    }

    @Test
    void takesALengthForAVideoAlone() {
        var picture = Map.of("name", "Picture", "kind", "static", "aspect_ratio", "4:5", "length_seconds", 15);

        refuses(
                "formats",
                picture,
                "/length_seconds",
                "Only a video has a length: leave it empty for an image or a carousel.");
    }

    @Test
    void keepsTwelveIdentityValuesAtMostEvenWhenTheyComeAtOnce() {
        var added = IntStream.range(0, 16)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> adds("Value " + number)))
                .toList();

        assertThat(added.stream().filter(CompletableFuture::join)).hasSize(12);
        refuses(
                "identity-values",
                Map.of("name", "One more"),
                "/name",
                "Twelve identity values are enough, and you have twelve: archive one first.");
    }

    @Test
    void keepsAnIdentityValueOnce() {
        bench.add(owner, "identity-values", Map.of("name", "Natural only"));

        refuses("identity-values", Map.of("name", "NATURAL ONLY"), "/name", "Another identity value has this name.");
    }

    private boolean adds(String value) {
        try {
            bench.add(owner, "identity-values", Map.of("name", value));
            return true;
        } catch (Refusal.Invalid _) {
            return false;
        }
    }

    private void refuses(String kind, Map<String, ?> entry, String field, String sentence) {
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> bench.add(owner, kind, entry))
                .satisfies(refusal -> assertThat(refusal.fields()).containsEntry(field, sentence));
    }
}
