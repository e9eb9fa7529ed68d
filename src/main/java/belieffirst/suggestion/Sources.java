package belieffirst.suggestion;

import belieffirst.suggestion.claude.Claude;
import belieffirst.suggestion.source.IdeaSource;
import belieffirst.suggestion.source.Starters;
import belieffirst.suggestion.source.Voice;
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

    IdeaSource of(Voice voice) {
        return voice.asksAModel() ? claude : starters;
    }
}
