package belieffirst.suggestion;

import belieffirst.suggestion.check.IdeaCheck;
import belieffirst.suggestion.check.Nearest;
import belieffirst.suggestion.kind.Idea;
import belieffirst.suggestion.kind.Starter;
import belieffirst.suggestion.record.Opened;
import belieffirst.suggestion.record.Records;
import belieffirst.suggestion.record.Round;
import belieffirst.suggestion.record.Suggestion;
import belieffirst.suggestion.source.IdeaReceiver;
import belieffirst.suggestion.source.IdeaSource;
import belieffirst.suggestion.source.LeftOut;
import belieffirst.suggestion.source.SourceFailed;
import belieffirst.suggestion.source.Spent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One request while its ideas come: each is checked, kept and handed on; the answer is mended once at most. */
final class Drawing implements IdeaReceiver {

    private static final int NAME = 120;

    private final Opened opened;
    private final IdeaSource source;
    private final Records records;
    private final IdeaListener listener;
    private final IdeaCheck check;
    private final List<Suggestion> ideas = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private Spent before = Spent.NOTHING;
    private Spent now = Spent.NOTHING;

    Drawing(Opened opened, IdeaSource source, Records records, IdeaListener listener) {
        this.opened = opened;
        this.source = source;
        this.records = records;
        this.listener = listener;
        this.check = new IdeaCheck(opened.brief());
    }

    Round run() {
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
        } catch (ReaderGone _) {
            state = "stopped";
        } finally {
            records.finish(opened, state, trouble, before.plus(now), begun);
        }
        var brief = opened.brief();
        return new Round(opened.id(), brief.kind().word(), brief.voice().name(), ideas, leftOut, trouble);
    }

    private void draw() {
        var brief = opened.brief();
        source.draw(brief, this);
        if (check.missing() > 0 && brief.voice().asksAModel()) {
            before = before.plus(now);
            now = Spent.NOTHING;
            source.draw(brief.mending(check.missing(), leftOut), this);
        }
    }

    @Override
    public boolean take(Idea arrived) {
        var brief = opened.brief();
        var idea = brief.kind().completed(arrived, brief.background());
        var why = check.refuse(idea);
        var kept = records.keep(opened, ideas.size() + leftOut.size() + 1, idea, nearest(idea, why), why);
        if (why == null) {
            ideas.add(kept);
            listener.idea(kept);
        } else {
            var left = new LeftOut(Starter.begin(kept.name(), NAME), why);
            leftOut.add(left);
            listener.leftOut(left);
        }
        return check.missing() > 0;
    }

    @Override
    public void spent(Spent soFar) {
        now = soFar;
        listener.beat();
    }

    private @Nullable Nearest nearest(Idea idea, @Nullable String why) {
        return why == null ? check.nearest(idea) : null;
    }
}
