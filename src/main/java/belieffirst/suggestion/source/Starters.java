package belieffirst.suggestion.source;

import org.springframework.stereotype.Component;

/** The source that needs no key: ideas composed from what is on record, along well-known kinds. No model writes them. */
@Component
public class Starters implements IdeaSource {

    public static final String VERSION = "starters-1";

    @Override
    public void draw(Brief brief, IdeaReceiver receiver) {
        if (brief.mends()) {
            return;
        }
        for (var idea : brief.kind().starters(brief.background(), brief.facts())) {
            if (!receiver.take(idea)) {
                return;
            }
        }
    }
}
