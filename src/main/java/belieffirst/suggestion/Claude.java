package belieffirst.suggestion;

import com.anthropic.client.AnthropicClient;
import com.anthropic.client.okhttp.AnthropicOkHttpClient;
import com.anthropic.core.JsonValue;
import com.anthropic.core.Timeout;
import com.anthropic.errors.AnthropicException;
import com.anthropic.errors.AnthropicInvalidDataException;
import com.anthropic.errors.AnthropicServiceException;
import com.anthropic.models.messages.CacheControlEphemeral;
import com.anthropic.models.messages.ContentBlockParam;
import com.anthropic.models.messages.JsonOutputFormat;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.MessageDeltaUsage;
import com.anthropic.models.messages.OutputConfig;
import com.anthropic.models.messages.RawMessageStreamEvent;
import com.anthropic.models.messages.StopReason;
import com.anthropic.models.messages.TextBlockParam;
import com.anthropic.models.messages.Usage;
import com.anthropic.models.models.ModelInfo;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Claude, through Anthropic's SDK; the only class that sees it.
 *
 * <p>Each drawing has a client of its own, closed when it is done, so that no key outlives the request that it pays for.
 */
@Component
class Claude implements IdeaSource, ModelList {

    /** How much a model may write, thinking included. */
    static final int MOST_TOKENS = 12_000;

    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final int RETRIES = 1;

    /** Fewer than there are, so that what is not told yet is not guessed too cheap. */
    private static final int LETTERS_A_TOKEN = 3;

    private final String address;
    private final Prompts prompts;

    Claude(Environment environment, Prompts prompts) {
        this.address = environment.getRequiredProperty("belief-first.ideas.address");
        this.prompts = prompts;
    }

    @Override
    public void draw(Brief brief, IdeaReceiver receiver) {
        if (!drawn(brief, receiver, true)) {
            drawn(brief, receiver, false);
        }
    }

    /** Answers false when the model was overloaded before it said anything, where that may be tried again. */
    private boolean drawn(Brief brief, IdeaReceiver receiver, boolean again) {
        var answer = new Answer(brief, receiver);
        var client = client(brief.voice());
        try (var events = client.messages().createStreaming(question(brief))) {
            events.stream().forEach(answer::hear);
            answer.requireWhole();
            return true;
        } catch (AnthropicException | UncheckedIOException fault) {
            var trouble = trouble(fault, answer.begun);
            if (again && !answer.begun && trouble == Trouble.OVERLOADED) {
                return false;
            }
            throw trouble.met();
        } finally {
            client.close();
        }
    }

    @Override
    public @Nullable Trouble troubleWith(Voice voice) {
        var client = client(voice);
        try {
            client.models().retrieve(voice.model());
            return null;
        } catch (AnthropicException | UncheckedIOException fault) {
            return trouble(fault, false);
        } finally {
            client.close();
        }
    }

    @Override
    public List<String> models(Voice voice) {
        var client = client(voice);
        try {
            return client.models().list().data().stream().map(ModelInfo::id).toList();
        } catch (AnthropicException | UncheckedIOException _) {
            return List.of();
        } finally {
            client.close();
        }
    }

    private AnthropicClient client(Voice voice) {
        return AnthropicOkHttpClient.builder()
                .baseUrl(address)
                .apiKey(String.valueOf(voice.key()))
                .maxRetries(RETRIES)
                .timeout(Timeout.builder()
                        .connect(CONNECTING)
                        .read(voice.patience())
                        .write(voice.patience())
                        .request(voice.patience().multipliedBy(5))
                        .build())
                .build();
    }

    private MessageCreateParams question(Brief brief) {
        var prompt = prompts.of(brief);
        return MessageCreateParams.builder()
                .model(brief.voice().model())
                .maxTokens(MOST_TOKENS)
                .systemOfTextBlockParams(List.of(kept(prompt.rules())))
                .addUserMessageOfContentBlockParams(List.of(
                        ContentBlockParam.ofText(kept(prompt.stable())),
                        ContentBlockParam.ofText(
                                TextBlockParam.builder().text(prompt.question()).build())))
                .outputConfig(shape(brief))
                .build();
    }

    /** A block that ends what stays the same, and is put by for the next request. */
    private static TextBlockParam kept(String text) {
        var byFar = CacheControlEphemeral.builder().build();
        return TextBlockParam.builder().text(text).cacheControl(byFar).build();
    }

    private static OutputConfig shape(Brief brief) {
        var schema = JsonOutputFormat.Schema.builder();
        AnswerShape.schema(brief.kind())
                .forEach((key, value) -> schema.putAdditionalProperty(key, JsonValue.from(value)));
        var config = OutputConfig.builder()
                .format(JsonOutputFormat.builder().schema(schema.build()).build());
        var effort = brief.voice().effort();
        return effort == null
                ? config.build()
                : config.effort(OutputConfig.Effort.of(effort)).build();
    }

    private static Trouble trouble(RuntimeException fault, boolean begun) {
        if (fault instanceof AnthropicServiceException answered) {
            return trouble(answered);
        }
        if (fault instanceof AnthropicInvalidDataException) {
            return Trouble.UNREADABLE;
        }
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedIOException) {
                return Trouble.TIMED_OUT;
            }
        }
        return begun ? Trouble.CUT_OFF : Trouble.UNREACHABLE;
    }

    private static Trouble trouble(AnthropicServiceException answered) {
        var type = answered.type().map(known -> known.asString()).orElse("");
        return switch (answered.statusCode()) {
            case 400 -> Trouble.ofRefusal(answered.body().toString());
            case 401 -> Trouble.WRONG_KEY;
            case 402 -> Trouble.NO_CREDIT;
            case 403 -> Trouble.NOT_ALLOWED;
            case 404 -> Trouble.UNKNOWN_MODEL;
            case 413 -> Trouble.TOO_LARGE;
            case 429 -> Trouble.TOO_MANY;
            case 529 -> Trouble.OVERLOADED;
            default -> type.equals("overloaded_error") ? Trouble.OVERLOADED : Trouble.OUT_OF_ORDER;
        };
    }

    /** What arrives of one answer. Until the model says what it wrote, that is guessed by its letters. */
    private static final class Answer {

        private final ArrivingIdeas arriving = new ArrivingIdeas();
        private final Brief brief;
        private final IdeaReceiver receiver;
        private Spent spent = Spent.NOTHING;
        private long heard;
        private boolean begun;
        private boolean stopped;
        private @Nullable StopReason reason;

        Answer(Brief brief, IdeaReceiver receiver) {
            this.brief = brief;
            this.receiver = receiver;
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
            arriving.read(text).forEach(idea -> receiver.take(AnswerShape.idea(brief.kind(), idea)));
        }

        private void told(Usage usage) {
            spent = new Spent(
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

        private Spent writing(long tokens) {
            return new Spent(spent.input(), spent.cacheWrites(), spent.cacheReads(), tokens);
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
}
