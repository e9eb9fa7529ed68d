package belieffirst;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.ProductTest;
import java.time.Duration;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** What the product does by itself. */
@ProductTest
class SchedulesTests {

    private final Collection<ScheduledTaskHolder> holders;

    SchedulesTests(Collection<ScheduledTaskHolder> holders) {
        this.holders = holders;
    }

    @Test
    void looksEveryQuarterOfAnHourWhatIsDueAtMetaAndWhichPlansRipened() {
        var ours = holders.stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .map(ScheduledTask::getTask)
                .filter(task -> task.toString().startsWith("belieffirst."))
                .toList();

        assertThat(ours)
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "belieffirst.evidence.MetaSchedule.look", "belieffirst.verdict.VerdictSchedule.look");
        assertThat(ours)
                .allSatisfy(task -> assertThat(((FixedDelayTask) task).getIntervalDuration())
                        .isEqualTo(Duration.ofMinutes(15)));
    }
}
