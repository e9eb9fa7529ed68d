package belieffirst.suggestion;

import belieffirst.kernel.Sha256;
import belieffirst.suggestion.fact.FactBooks;
import belieffirst.suggestion.record.BackgroundReader;
import belieffirst.suggestion.record.IdeaRequest;
import belieffirst.suggestion.record.Ledger;
import belieffirst.suggestion.record.Opened;
import belieffirst.suggestion.settings.IdeaSettings;
import belieffirst.suggestion.source.Brief;
import belieffirst.suggestion.source.Prompt;
import belieffirst.suggestion.source.Prompts;
import belieffirst.suggestion.source.Starters;
import belieffirst.suggestion.source.Voice;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a request on record, in a transaction that is over before anybody thinks. */
@Component
class Opening {

    private final BackgroundReader backgrounds;
    private final FactBooks books;
    private final IdeaSettings settings;
    private final Prompts prompts;
    private final Ledger ledger;

    Opening(BackgroundReader backgrounds, FactBooks books, IdeaSettings settings, Prompts prompts, Ledger ledger) {
        this.backgrounds = backgrounds;
        this.books = books;
        this.settings = settings;
        this.prompts = prompts;
        this.ledger = ledger;
    }

    @Transactional
    public Opened open(IdeaRequest request) {
        var background = backgrounds.read(request);
        var facts = books.of(background);
        var voice = settings.voice();
        var brief =
                new Brief(request.kind(), background, facts, voice, request.count(), request.steer(), false, List.of());
        var version = voice.asksAModel() ? prompts.version(request.kind()) : Starters.VERSION;
        var prompt = prompts.of(brief);
        var highest = ledger.highest(voice, prompt);
        var met = ledger.check(voice, settings.get().monthlyCap(), highest);
        var opened = new Opened(UUID.randomUUID(), brief, version, digest(version, voice, prompt), met);
        ledger.begin(opened, request, met == null ? highest : null);
        return opened;
    }

    private static String digest(String version, Voice voice, Prompt prompt) {
        return Sha256.named(String.join("\n", version, voice.name(), prompt.stable(), prompt.question()));
    }
}
