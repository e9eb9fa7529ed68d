package belieffirst.suggestion;

import belieffirst.kernel.Sha256;
import belieffirst.suggestion.fact.FactBooks;
import belieffirst.suggestion.record.IdeaBudget;
import belieffirst.suggestion.record.IdeaRequest;
import belieffirst.suggestion.record.OpenedRequest;
import belieffirst.suggestion.record.PromptFactsReader;
import belieffirst.suggestion.settings.IdeaSettings;
import belieffirst.suggestion.source.ModelSettings;
import belieffirst.suggestion.source.Prompt;
import belieffirst.suggestion.source.PromptContext;
import belieffirst.suggestion.source.Prompts;
import belieffirst.suggestion.source.Starters;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The start of a request, put on record in a transaction that ends before any source answers. */
@Component
class RequestOpening {

    private final PromptFactsReader backgrounds;
    private final FactBooks books;
    private final IdeaSettings settings;
    private final Prompts prompts;
    private final IdeaBudget ledger;

    RequestOpening(
            PromptFactsReader backgrounds, FactBooks books, IdeaSettings settings, Prompts prompts, IdeaBudget ledger) {
        this.backgrounds = backgrounds;
        this.books = books;
        this.settings = settings;
        this.prompts = prompts;
        this.ledger = ledger;
    }

    @Transactional
    public OpenedRequest open(IdeaRequest request) {
        var background = backgrounds.read(request);
        var facts = books.of(background);
        var voice = settings.voice();
        var context = new PromptContext(
                request.kind(), background, facts, voice, request.count(), request.steer(), false, List.of());
        var version = voice.asksAModel() ? prompts.version(request.kind()) : Starters.VERSION;
        var prompt = prompts.of(context);
        var highest = ledger.highest(voice, prompt);
        var met = ledger.check(voice, settings.get().monthlyCap(), highest);
        var opened = new OpenedRequest(UUID.randomUUID(), context, version, digest(version, voice, prompt), met);
        ledger.begin(opened, request, met == null ? highest : null);
        return opened;
    }

    private static String digest(String version, ModelSettings voice, Prompt prompt) {
        return Sha256.named(String.join("\n", version, voice.name(), prompt.stable(), prompt.question()));
    }
}
