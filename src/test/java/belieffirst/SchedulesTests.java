package belieffirst;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.ProductTest;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** The work that the product does by itself. */
@ProductTest
class SchedulesTests {

    private final Collection<ScheduledTaskHolder> holders;

    SchedulesTests(Collection<ScheduledTaskHolder> holders) {
        this.holders = holders;
    }

    @Test
    void looksEveryQuarterOfAnHourWhatIsDueAndEveryFewSecondsWhatWaitsAndHourlyOrDailyWhatIsOld() {
        var ours = holders.stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .map(ScheduledTask::getTask)
                .filter(task -> task.toString().startsWith("belieffirst."))
                .collect(Collectors.toMap(Object::toString, task -> ((FixedDelayTask) task).getIntervalDuration()));

        assertThat(ours)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("belieffirst.access.DueDeletions.look", Duration.ofMinutes(1)),
                        Map.entry("belieffirst.access.KeptAnswers.forget", Duration.ofHours(1)),
                        Map.entry("belieffirst.access.audit.OldAuditEntries.forget", Duration.ofDays(1)),
                        Map.entry("belieffirst.access.notification.NotificationSender.look", Duration.ofMinutes(15)),
                        Map.entry("belieffirst.evidence.imports.OldImportFiles.delete", Duration.ofDays(1)),
                        Map.entry("belieffirst.evidence.meta.MetaSchedule.look", Duration.ofMinutes(15)),
                        Map.entry("belieffirst.evidence.store.PerformanceMonths.look", Duration.ofDays(1)),
                        Map.entry("belieffirst.verdict.apply.VerdictSchedule.look", Duration.ofMinutes(15)),
                        Map.entry("belieffirst.verdict.apply.DueRuns.look", Duration.ofMinutes(15)),
                        Map.entry("belieffirst.webhook.sending.Sender.begin", Duration.ofSeconds(2)),
                        Map.entry("belieffirst.webhook.sending.Sender.tidy", Duration.ofDays(1)),
                        Map.entry("belieffirst.verdict.apply.Judging.begin", Duration.ofSeconds(15)),
                        Map.entry("belieffirst.evidence.imports.SharedFiles.forgetOld", Duration.ofDays(1))));
    }
}
