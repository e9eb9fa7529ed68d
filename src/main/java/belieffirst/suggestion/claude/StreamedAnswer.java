package belieffirst.suggestion.claude;

import belieffirst.suggestion.source.IdeaReceiver;
import belieffirst.suggestion.source.PromptContext;
import belieffirst.suggestion.source.TokenUsage;
import belieffirst.suggestion.source.Trouble;
import com.anthropic.models.messages.MessageDeltaUsage;
import com.anthropic.models.messages.RawMessageStreamEvent;
import com.anthropic.models.messages.StopReason;
import com.anthropic.models.messages.Usage;
import org.jspecify.annotations.Nullable;

/** One answer as it arrives. Until the model says how much it wrote, that is estimated from its letters. */
final class StreamedAnswer {

    /** Fewer than there are, so that what is not told yet is not guessed too cheap. */
    private static final int LETTERS_A_TOKEN = 3;

    private final ArrivingIdeas arriving = new ArrivingIdeas();
    private final PromptContext context;
    private final IdeaReceiver receiver;
    private TokenUsage spent = TokenUsage.NOTHING;
    private long heard;
    private boolean begun;
    private boolean stopped;
    private @Nullable StopReason reason;

    StreamedAnswer(PromptContext context, IdeaReceiver receiver) {
        this.context = context;
        this.receiver = receiver;
    }

    boolean isBegun() {
        return begun;
    }

    void hear(RawMessageStreamEvent event) {
        begun = true;
        receiver.spent(spent);
        event.messageStart().ifPresent(start -> told(start.message().usage()));
        event.contentBlockDelta().flatMap(delta -> delta.delta().text()).ifPresent(text -> hear(text.text()));
        event.messageDelta().ifPresent(delta -> {
            reason = delta.delta().stopReason().orElse(null);
            told(delta.usage());
        });
        stopped |= event.isMessageStop();
    }

    private void hear(String text) {
        heard += text.length();
        spent = writing(Math.max(spent.output(), heard / LETTERS_A_TOKEN));
        receiver.spent(spent);
        arriving.read(text).forEach(idea -> receiver.take(AnswerShape.idea(context.kind(), idea)));
    }

    private void told(Usage usage) {
        spent = new TokenUsage(
                usage.inputTokens(),
                usage.cacheCreationInputTokens().orElse(0L),
                usage.cacheReadInputTokens().orElse(0L),
                usage.outputTokens());
        receiver.spent(spent);
    }

    private void told(MessageDeltaUsage usage) {
        spent = writing(usage.outputTokens());
        receiver.spent(spent);
    }

    private TokenUsage writing(long tokens) {
        return new TokenUsage(spent.input(), spent.cacheWrites(), spent.cacheReads(), tokens);
    }

    void requireWhole() {
        if (StopReason.REFUSAL.equals(reason)) {
            throw Trouble.REFUSED.met();
        }
        if (StopReason.MAX_TOKENS.equals(reason) || StopReason.MODEL_CONTEXT_WINDOW_EXCEEDED.equals(reason)) {
            throw Trouble.CUT_SHORT.met();
        }
        if (!stopped) {
            throw Trouble.CUT_OFF.met();
        }
        if (!arriving.isDone()) {
            throw Trouble.UNREADABLE.met();
        }
    }
}
