package belieffirst.wizard.list;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.kernel.Id;
import belieffirst.plan.Status;
import belieffirst.plan.layer.Phase;
import belieffirst.verdict.list.PlanLine;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlanNamesTests {

    private static final UUID BIG = UUID.randomUUID();
    private static final UUID SMALL = UUID.randomUUID();

    @Test
    void areToldApartByTheJobWhereItDiffers() {
        var stairs = line(Phase.DISCOVERY, BIG, "Stairs");
        var walks = line(Phase.DISCOVERY, BIG, "Walks");

        assertThat(PlanNames.apart(stairs, List.of(stairs, walks))).isEqualTo("Stairs");
        assertThat(PlanNames.apart(walks, List.of(stairs, walks))).isEqualTo("Walks");
    }

    @Test
    void needNoJobWhereItTellsNothing() {
        var stairs = line(Phase.DISCOVERY, BIG, "Stairs");

        assertThat(PlanNames.apart(stairs, List.of(stairs, line(Phase.DISCOVERY, BIG, "Stairs"))))
                .isNull();
        assertThat(PlanNames.apart(stairs, List.of(stairs, line(Phase.CONFIRMATION, BIG, "Walks"))))
                .isNull();
        assertThat(PlanNames.apart(stairs, List.of(stairs, line(Phase.DISCOVERY, SMALL, "Walks"))))
                .isNull();
    }

    private static PlanLine line(Phase phase, UUID persona, String job) {
        return new PlanLine(
                Id.random(),
                "WP-001",
                "Wonder Paws",
                new PlanLine.About("Wonder Paws", null, persona, "Owner", job),
                new PlanLine.Progress(phase, Status.DRAFT, false, OffsetDateTime.parse("2026-11-28T10:00:00Z")),
                null,
                null,
                null);
    }
}
