package belieffirst.suggestion;

import belieffirst.kernel.Refusal;
import belieffirst.suggestion.record.Fate;
import belieffirst.suggestion.record.IdeaDecision;
import belieffirst.suggestion.record.IdeaRecorder;
import belieffirst.suggestion.record.IdeaRequest;
import belieffirst.suggestion.record.IdeaRound;
import belieffirst.suggestion.record.IdeaRoundReader;
import belieffirst.suggestion.record.IdeasState;
import belieffirst.suggestion.record.OpenedRequest;
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

/** The ideas of the current organization: asked for here, and decided on here. */
@Service
public class Suggestions {

    /** How many may think at once; more would leave no threads to serve pages with. */
    static final int AT_ONCE = 100;

    private static final int REASON = 1_000;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final RequestOpening opening;
    private final Sources sources;
    private final IdeaRecorder records;
    private final SuggestionRepository repository;
    private final IdeaRoundReader rounds;

    Suggestions(
            RequestOpening opening,
            Sources sources,
            IdeaRecorder records,
            SuggestionRepository repository,
            IdeaRoundReader rounds) {
        this.opening = opening;
        this.sources = sources;
        this.records = records;
        this.repository = repository;
        this.rounds = rounds;
    }

    /** Puts a request on record; its ideas come when the answer is awaited. Refuses while too little is known for them. */
    public PendingRequest begin(IdeaRequest request) {
        var opened = opening.open(request);
        return new PendingRequest(opened.id(), listener -> answer(opened, listener));
    }

    /** A model takes its time, so nobody waits for it within a transaction. */
    private IdeaRound answer(OpenedRequest opened, IdeaListener listener) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A model thinks for long; no transaction waits for it");
        }
        var source = sources.of(opened.context().voice());
        if (!places.tryAcquire()) {
            return new IdeaStream(opened.meeting(Trouble.BUSY), source, records, listener).run();
        }
        try {
            return new IdeaStream(opened, source, records, listener).run();
        } finally {
            places.release();
        }
    }

    /** How ideas of a kind stand in a plan: its latest request with all that came of it. */
    public IdeasState latest(UUID plan, String kind) {
        return rounds.latest(plan, kind);
    }

    public Suggestion get(UUID id) {
        return repository.find(id).orElseThrow(() -> new Refusal.NotFound("suggestion", id));
    }

    /** It was taken as these fields say, and became something; what was edited is kept beside it. */
    public void took(UUID id, ObjectNode taken, @Nullable UUID became) {
        var difference = IdeaEdits.between(get(id).fields(), taken);
        var fate = difference.isEmpty() ? Fate.ADDED : Fate.EDITED;
        decide(id, new IdeaDecision(fate, "", difference.isEmpty() ? null : difference, became));
    }

    public void refuse(UUID id, String reason) {
        if (reason.length() > REASON) {
            throw new Refusal.Invalid(Map.of("reason", "A reason takes at most 1,000 characters."));
        }
        decide(id, new IdeaDecision(Fate.REFUSED, reason, null, null));
    }

    public void ignore(UUID id) {
        decide(id, IdeaDecision.of(Fate.IGNORED));
    }

    private void decide(UUID id, IdeaDecision decision) {
        if (!repository.decide(id, decision)) {
            throw new Refusal.Conflict("decided", "What became of “%s” is decided already.".formatted(get(id).name()));
        }
    }
}
