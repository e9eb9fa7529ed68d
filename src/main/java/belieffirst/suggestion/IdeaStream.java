package belieffirst.suggestion;

import belieffirst.suggestion.check.IdeaCheck;
import belieffirst.suggestion.check.Nearest;
import belieffirst.suggestion.kind.Idea;
import belieffirst.suggestion.kind.Starter;
import belieffirst.suggestion.record.IdeaRecorder;
import belieffirst.suggestion.record.IdeaRound;
import belieffirst.suggestion.record.OpenedRequest;
import belieffirst.suggestion.record.Suggestion;
import belieffirst.suggestion.source.DiscardedIdea;
import belieffirst.suggestion.source.IdeaReceiver;
import belieffirst.suggestion.source.IdeaSource;
import belieffirst.suggestion.source.SourceFailed;
import belieffirst.suggestion.source.TokenUsage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One request while its ideas come: each is checked, kept and handed on; the answer is mended once at most. */
final class IdeaStream implements IdeaReceiver {

    private static final int NAME = 120;

    private final OpenedRequest opened;
    private final IdeaSource source;
    private final IdeaRecorder records;
    private final IdeaListener listener;
    private final IdeaCheck check;
    private final List<Suggestion> ideas = new ArrayList<>();
    private final List<DiscardedIdea> leftOut = new ArrayList<>();
    private TokenUsage before = TokenUsage.NOTHING;
    private TokenUsage now = TokenUsage.NOTHING;

    IdeaStream(OpenedRequest opened, IdeaSource source, IdeaRecorder records, IdeaListener listener) {
        this.opened = opened;
        this.source = source;
        this.records = records;
        this.listener = listener;
        this.check = new IdeaCheck(opened.context());
    }

    IdeaRound run() {
        var begun = records.now();
        var state = "failed";
        var trouble = opened.trouble();
        try {
            if (trouble == null) {
                draw();
                state = "answered";
            }
        } catch (SourceFailed failed) {
            trouble = failed.trouble();
        } catch (ReaderDisconnected _) {
            state = "stopped";
        } finally {
            records.finish(opened, state, trouble, before.plus(now), begun);
        }
        var context = opened.context();
        return new IdeaRound(opened.id(), context.kind().word(), context.voice().name(), ideas, leftOut, trouble);
    }

    private void draw() {
        var context = opened.context();
        source.draw(context, this);
        if (check.missing() > 0 && context.voice().asksAModel()) {
            before = before.plus(now);
            now = TokenUsage.NOTHING;
            source.draw(context.mending(check.missing(), leftOut), this);
        }
    }

    @Override
    public boolean take(Idea arrived) {
        var context = opened.context();
        var idea = context.kind().completed(arrived, context.background());
        var why = check.refuse(idea);
        var kept = records.keep(opened, ideas.size() + leftOut.size() + 1, idea, nearest(idea, why), why);
        if (why == null) {
            ideas.add(kept);
            listener.idea(kept);
        } else {
            var left = new DiscardedIdea(Starter.begin(kept.name(), NAME), why);
            leftOut.add(left);
            listener.leftOut(left);
        }
        return check.missing() > 0;
    }

    @Override
    public void spent(TokenUsage soFar) {
        now = soFar;
        listener.beat();
    }

    private @Nullable Nearest nearest(Idea idea, @Nullable String why) {
        return why == null ? check.nearest(idea) : null;
    }
}
