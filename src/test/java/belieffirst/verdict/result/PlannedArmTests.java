package belieffirst.verdict.result;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.compile.CompiledPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlannedArmTests {

    @Test
    void areAnglesBeforePhaseThree() throws IOException {
        var arms = arms("discovery.json");

        assertThat(arms)
                .extracting(PlannedArm::name)
                .containsExactly("The early sign", "The missing building block", "Pills never had a chance");
        assertThat(arms).allMatch(arm -> arm.key().equals(arm.angleId().toString()));
        assertThat(arms.getFirst().codes()).hasSize(3).allMatch(code -> code.startsWith("WP~014~0"));
    }

    @Test
    void areCellsFromPhaseThreeOn() throws IOException {
        var arms = arms("sub-layers.json");

        assertThat(arms).extracting(PlannedArm::key).containsExactly("1", "2", "3");
        assertThat(arms.get(1).name()).isEqualTo("Stairs and hardwood floors + Large breeds");
        assertThat(arms).extracting(PlannedArm::codes).allMatch(codes -> codes.size() == 3);
    }

    @Test
    void areNamedByTheirTemplatesWhereCellsDifferByThem() throws IOException {
        assertThat(arms("format-and-scale.json"))
                .extracting(PlannedArm::name)
                .containsExactly(
                        "static + Dog at the stairs 1",
                        "static + Dog at the stairs 2",
                        "video + Dog at the stairs 1",
                        "video + Dog at the stairs 2");
    }

    private static List<PlannedArm> arms(String golden) throws IOException {
        var payload = Files.readString(Path.of("src/test/resources/golden").resolve(golden));
        return PlannedArm.in(new CompiledPlan(1, "sha256:", payload, Instant.EPOCH, List.of(), Map.of()));
    }
}
