package belieffirst.evidence.thumbnail;

import belieffirst.evidence.structure.SeenAccount;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The thumbnails that Meta showed and that are not kept yet. They are fetched in any order, so that none which cannot be had keeps others
 * waiting forever; what is missing then is fetched after the next reading.
 */
@Component
class MissingThumbnails {

    private static final Logger log = LoggerFactory.getLogger(MissingThumbnails.class);

    static final int MOST = 200;
    static final int MOST_FAILURES = 5;
    private static final int KEPT_AT_ONCE = 20;
    private static final Duration MOST_TIME = Duration.ofMinutes(2);

    private final Thumbnails thumbnails;
    private final ThumbnailClient client;
    private final Clock clock;

    MissingThumbnails(Thumbnails thumbnails, ThumbnailClient client, Clock clock) {
        this.thumbnails = thumbnails;
        this.client = client;
        this.clock = clock;
    }

    /** Fetches some; stops when the time is over, or when several in a row could not be had. */
    void fetch(List<SeenAccount.Thumbnail> shown) {
        var missing = new ArrayList<>(thumbnails.missing(shown).entrySet());
        Collections.shuffle(missing);
        var end = clock.instant().plus(MOST_TIME);
        var fetched = new ArrayList<Thumbnails.Fetched>();
        var failures = 0;
        for (var each : missing.subList(0, Math.min(MOST, missing.size()))) {
            if (failures == MOST_FAILURES
                    || clock.instant().isAfter(end)
                    || Thread.currentThread().isInterrupted()) {
                break;
            }
            failures = couldAsk(each, fetched) ? 0 : failures + 1;
            if (fetched.size() == KEPT_AT_ONCE) {
                keep(fetched);
            }
        }
        keep(fetched);
    }

    /** Whether the host answered; an answer that is no picture we show counts as one too. */
    private boolean couldAsk(Map.Entry<UUID, SeenAccount.Thumbnail> missing, List<Thumbnails.Fetched> fetched) {
        var thumbnail = missing.getValue();
        try {
            client.fetch(thumbnail.address())
                    .ifPresent(picture ->
                            fetched.add(new Thumbnails.Fetched(missing.getKey(), thumbnail.creative(), picture)));
            return true;
        } catch (RuntimeException fault) {
            log.debug("A thumbnail could not be fetched", fault);
            return false;
        }
    }

    private void keep(List<Thumbnails.Fetched> fetched) {
        try {
            thumbnails.keep(fetched);
        } catch (RuntimeException fault) {
            log.warn("Thumbnails of ads could not be kept", fault);
        } finally {
            fetched.clear();
        }
    }
}
