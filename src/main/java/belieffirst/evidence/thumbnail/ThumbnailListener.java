package belieffirst.evidence.thumbnail;

import belieffirst.access.CurrentMember;
import belieffirst.database.principal.Membership;
import belieffirst.evidence.structure.AccountsWereRead;
import belieffirst.evidence.structure.SeenAccount;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The listener that has thumbnails fetched after accounts were read, apart from the readings and for one of them at a time. What a stop of
 * the server interrupts is fetched after the next reading.
 */
@Component
class ThumbnailListener implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ThumbnailListener.class);

    private final MissingThumbnails missing;
    private final CurrentMember member;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("thumbnails").factory());

    ThumbnailListener(MissingThumbnails missing, CurrentMember member) {
        this.missing = missing;
        this.member = member;
    }

    @EventListener
    void begin(AccountsWereRead read) {
        if (!worker.isShutdown() && !read.thumbnails().isEmpty()) {
            member.membership().ifPresent(reader -> worker.execute(() -> fetch(reader, read.thumbnails())));
        }
    }

    private void fetch(Membership reader, List<SeenAccount.Thumbnail> shown) {
        try {
            member.as(reader.account(), reader.organization(), "thumbnails", () -> {
                missing.fetch(shown);
                return reader;
            });
        } catch (RuntimeException fault) {
            log.warn("Thumbnails of ads could not be fetched", fault);
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
