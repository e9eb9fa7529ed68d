package belieffirst.evidence.thumbnail;

import belieffirst.evidence.structure.AccountsWereRead;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The listener that fetches thumbnails after accounts were read; what is missing then is fetched after the next reading. */
@Component
class ThumbnailListener {

    private static final Logger log = LoggerFactory.getLogger(ThumbnailListener.class);

    /** So many after one reading, so that it comes to an end. */
    private static final int MOST = 200;

    private final Thumbnails thumbnails;
    private final ThumbnailClient client;

    ThumbnailListener(Thumbnails thumbnails, ThumbnailClient client) {
        this.thumbnails = thumbnails;
        this.client = client;
    }

    @EventListener
    void fetch(AccountsWereRead read) {
        try {
            thumbnails.missing(read.thumbnails()).entrySet().stream()
                    .limit(MOST)
                    .forEach(each -> client.fetch(each.getValue().address())
                            .ifPresent(picture -> thumbnails.keep(
                                    each.getKey(), each.getValue().creative(), picture)));
        } catch (RuntimeException fault) {
            log.warn("Thumbnails of ads could not be kept", fault);
        }
    }
}
