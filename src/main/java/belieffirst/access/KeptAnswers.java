package belieffirst.access;

import belieffirst.kernel.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The answers of a day to requests that named a key, each kept in the transaction of what it answers. */
@Service
@Transactional
public class KeptAnswers {

    private static final Logger log = LoggerFactory.getLogger(KeptAnswers.class);

    private final KeptAnswerRepository repository;

    KeptAnswers(KeptAnswerRepository repository) {
        this.repository = repository;
    }

    /**
     * The answer that was given under this key; empty for a new key, which nobody else gets until the transaction ends.
     *
     * @param digest of the request, which a repeated one has too
     */
    public Optional<KeptAnswer> take(String key, String digest) {
        if (!repository.hold(key)) {
            throw underWay();
        }
        return repository.find(key).map(known -> answer(known, digest));
    }

    /** The same for a request that no transaction is held for: its key is taken until it is answered or given back. */
    public Optional<KeptAnswer> begin(String key, String digest) {
        var known = take(key, digest);
        if (known.isEmpty()) {
            repository.write(key, digest, null);
        }
        return known;
    }

    public void keep(String key, String digest, KeptAnswer answer) {
        repository.write(key, digest, answer);
    }

    /** Lets what was begun and failed be asked for anew. */
    public void giveBack(String key) {
        repository.giveBack(key);
    }

    /** Asked by nobody in particular, so in no transaction. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void forget() {
        try {
            while (repository.forget() > 0) {
                log.debug("Answers of the day before were forgotten");
            }
        } catch (RuntimeException fault) {
            log.error("The answers of the day before could not be forgotten", fault);
        }
    }

    private static KeptAnswer answer(KeptAnswerRepository.Known known, String digest) {
        if (!known.digest().equals(digest)) {
            throw new Refusal.Invalid(
                    "idempotency_key_reused",
                    "This Idempotency-Key was sent with another request: send each request with a key of its own.",
                    Map.of());
        }
        if (known.answer() == null) {
            throw underWay();
        }
        return known.answer();
    }

    private static Refusal underWay() {
        return new Refusal.Conflict(
                "idempotency_key_busy",
                "The first request with this Idempotency-Key is under way: wait for its answer.");
    }
}
