package belieffirst.suggestion;

import belieffirst.suggestion.claude.Claude;
import belieffirst.suggestion.source.IdeaSource;
import belieffirst.suggestion.source.ModelSettings;
import belieffirst.suggestion.source.Starters;
import org.springframework.stereotype.Component;

/** The choice of the source of ideas: a model if there is a key, else the one that composes starters. */
@Component
class Sources {

    private final Claude claude;
    private final Starters starters;

    Sources(Claude claude, Starters starters) {
        this.claude = claude;
        this.starters = starters;
    }

    IdeaSource of(ModelSettings voice) {
        return voice.asksAModel() ? claude : starters;
    }
}
