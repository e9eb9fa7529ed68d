package belieffirst.suggestion;

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
