package belieffirst.suggestion.source;

import org.springframework.stereotype.Component;

/** The source that needs no key: ideas composed from what is on record, along well-known kinds. No model writes them. */
@Component
public class Starters implements IdeaSource {

    public static final String VERSION = "starters-1";

    @Override
    public void draw(PromptContext context, IdeaReceiver receiver) {
        if (context.mends()) {
            return;
        }
        for (var idea : context.kind().starters(context.background(), context.facts())) {
            if (!receiver.take(idea)) {
                return;
            }
        }
    }
}
