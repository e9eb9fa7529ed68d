package belieffirst.suggestion;

import belieffirst.kernel.Refusal;
import belieffirst.suggestion.record.Decision;
import belieffirst.suggestion.record.Fate;
import belieffirst.suggestion.record.IdeaRequest;
import belieffirst.suggestion.record.Opened;
import belieffirst.suggestion.record.Records;
import belieffirst.suggestion.record.Round;
import belieffirst.suggestion.record.RoundReader;
import belieffirst.suggestion.record.Standing;
import belieffirst.suggestion.record.Suggestion;
import belieffirst.suggestion.record.SuggestionRepository;
import belieffirst.suggestion.source.Trouble;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.node.ObjectNode;

/** Ideas for the current organization: asked for here, and decided on here. */
@Service
public class Suggestions {

    /** How many may think at once; more would leave no threads to serve pages with. */
    static final int AT_ONCE = 100;

    private static final int REASON = 1_000;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Opening opening;
    private final Sources sources;
    private final Records records;
    private final SuggestionRepository repository;
    private final RoundReader rounds;

    Suggestions(
            Opening opening, Sources sources, Records records, SuggestionRepository repository, RoundReader rounds) {
        this.opening = opening;
        this.sources = sources;
        this.records = records;
        this.repository = repository;
        this.rounds = rounds;
    }

    /** Puts a request on record; its ideas come when the answer is awaited. Refuses while too little is known for them. */
    public Asking begin(IdeaRequest request) {
        var opened = opening.open(request);
        return new Asking(opened.id(), listener -> answer(opened, listener));
    }

    /** A model takes its time, so nobody waits for it within a transaction. */
    private Round answer(Opened opened, IdeaListener listener) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A model thinks for long; no transaction waits for it");
        }
        var source = sources.of(opened.brief().voice());
        if (!places.tryAcquire()) {
            return new Drawing(opened.meeting(Trouble.BUSY), source, records, listener).run();
        }
        try {
            return new Drawing(opened, source, records, listener).run();
        } finally {
            places.release();
        }
    }

    /** How ideas of a kind stand in a plan: its latest request with all that came of it. */
    public Standing latest(UUID plan, String kind) {
        return rounds.latest(plan, kind);
    }

    public Suggestion get(UUID id) {
        return repository.find(id).orElseThrow(() -> new Refusal.NotFound("suggestion", id));
    }

    /** It was taken as these fields say, and became something; what was edited is kept beside it. */
    public void took(UUID id, ObjectNode taken, @Nullable UUID became) {
        var difference = Differences.between(get(id).fields(), taken);
        var fate = difference.isEmpty() ? Fate.ADDED : Fate.EDITED;
        decide(id, new Decision(fate, "", difference.isEmpty() ? null : difference, became));
    }

    public void refuse(UUID id, String reason) {
        if (reason.length() > REASON) {
            throw new Refusal.Invalid(Map.of("reason", "A reason takes at most 1,000 characters."));
        }
        decide(id, new Decision(Fate.REFUSED, reason, null, null));
    }

    public void ignore(UUID id) {
        decide(id, Decision.of(Fate.IGNORED));
    }

    private void decide(UUID id, Decision decision) {
        if (!repository.decide(id, decision)) {
            throw new Refusal.Conflict("decided", "What became of “%s” is decided already.".formatted(get(id).name()));
        }
    }
}
