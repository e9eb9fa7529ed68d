package belieffirst.suggestion;

import belieffirst.suggestion.claude.Claude;
import belieffirst.suggestion.source.IdeaSource;
import belieffirst.suggestion.source.ModelSettings;
import belieffirst.suggestion.source.Starters;
import org.springframework.stereotype.Component;

/** Chooses who is asked: a model where there is a key, else what composes starters. */
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
