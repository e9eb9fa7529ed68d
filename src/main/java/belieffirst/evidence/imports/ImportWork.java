package belieffirst.evidence.imports;

import belieffirst.access.CurrentMember;
import belieffirst.database.principal.Membership;
import belieffirst.evidence.store.ProgressListener;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The long work on imports, two at a time, on behalf of the member who asked for it. While it runs, its row says every second
 * how far it is, so that everybody can see it and nobody waits for a server that was switched off.
 */
@Component
public class ImportWork implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ImportWork.class);
    private static final String JOB = "import";

    private final ExecutorService workers = Executors.newFixedThreadPool(
            2, Thread.ofPlatform().daemon().name("import-", 0).factory());
    private final ScheduledExecutorService beats = Executors.newScheduledThreadPool(
            1, Thread.ofPlatform().daemon().name("import-beat").factory());

    private final CurrentMember member;
    private final ImportRepository repository;

    ImportWork(CurrentMember member, ImportRepository repository) {
        this.member = member;
        this.repository = repository;
    }

    /** Begins work on an import; what goes wrong is said on its row. */
    public void begin(Id<Import> id, Consumer<ProgressListener> work) {
        var membership = member.membership().orElseThrow(() -> new Refusal.Forbidden("You belong to no organization."));
        workers.execute(() -> as(membership, () -> run(membership, id, work)));
    }

    private void run(Membership membership, Id<Import> id, Consumer<ProgressListener> work) {
        var percent = new AtomicInteger();
        var beat = beats.scheduleAtFixedRate(() -> beat(membership, id, percent), 0, 1, TimeUnit.SECONDS);
        try {
            work.accept(percent::set);
        } catch (Refusal refusal) {
            refuse(id, refusal.detail());
        } catch (RuntimeException | Error fault) {
            log.error("An import failed", fault);
            refuse(id, "Something broke on our side; it is on record. Nothing of it was imported.");
        } finally {
            beat.cancel(false);
        }
    }

    private void beat(Membership membership, Id<Import> id, AtomicInteger percent) {
        try {
            as(membership, () -> repository.beat(id, Math.clamp(percent.get(), 0, 100)));
        } catch (RuntimeException fault) {
            log.warn("The progress of an import could not be written", fault);
        }
    }

    private void refuse(Id<Import> id, String sentence) {
        repository.move(id, ImportState.REFUSED, sentence, ImportState.READING, ImportState.COMMITTING);
    }

    private void as(Membership membership, Runnable work) {
        member.as(membership.account(), membership.organization(), JOB, () -> {
            work.run();
            return membership;
        });
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
        beats.shutdownNow();
    }
}
