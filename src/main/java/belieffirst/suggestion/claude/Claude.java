package belieffirst.suggestion.claude;

import belieffirst.suggestion.source.IdeaReceiver;
import belieffirst.suggestion.source.IdeaSource;
import belieffirst.suggestion.source.ModelList;
import belieffirst.suggestion.source.ModelSettings;
import belieffirst.suggestion.source.PromptContext;
import belieffirst.suggestion.source.Prompts;
import belieffirst.suggestion.source.Trouble;
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
import com.anthropic.models.messages.OutputConfig;
import com.anthropic.models.messages.TextBlockParam;
import com.anthropic.models.models.ModelInfo;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The client of Claude, through Anthropic's SDK; the only class that sees it.
 *
 * <p>Each drawing has a client of its own, closed when it is done, so that no key outlives the request that it pays for.
 */
@Component
public class Claude implements IdeaSource, ModelList {

    /** How much a model may write, thinking included. */
    public static final int MOST_TOKENS = 12_000;

    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final int RETRIES = 1;

    private final String address;
    private final Prompts prompts;

    Claude(Environment environment, Prompts prompts) {
        this.address = environment.getRequiredProperty("belief-first.ideas.address");
        this.prompts = prompts;
    }

    @Override
    public void draw(PromptContext context, IdeaReceiver receiver) {
        if (!drawn(context, receiver, true)) {
            drawn(context, receiver, false);
        }
    }

    /** Answers false when the model was overloaded before it said anything, where that may be tried again. */
    private boolean drawn(PromptContext context, IdeaReceiver receiver, boolean again) {
        var answer = new StreamedAnswer(context, receiver);
        var client = client(context.voice());
        try (var events = client.messages().createStreaming(question(context))) {
            events.stream().forEach(answer::hear);
            answer.requireWhole();
            return true;
        } catch (AnthropicException | UncheckedIOException fault) {
            var trouble = trouble(fault, answer.isBegun());
            if (again && !answer.isBegun() && trouble == Trouble.OVERLOADED) {
                return false;
            }
            throw trouble.met();
        } finally {
            client.close();
        }
    }

    @Override
    public @Nullable Trouble troubleWith(ModelSettings voice) {
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
    public List<String> models(ModelSettings voice) {
        var client = client(voice);
        try {
            return client.models().list().data().stream().map(ModelInfo::id).toList();
        } catch (AnthropicException | UncheckedIOException _) {
            return List.of();
        } finally {
            client.close();
        }
    }

    private AnthropicClient client(ModelSettings voice) {
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

    private MessageCreateParams question(PromptContext context) {
        var prompt = prompts.of(context);
        return MessageCreateParams.builder()
                .model(context.voice().model())
                .maxTokens(MOST_TOKENS)
                .systemOfTextBlockParams(List.of(kept(prompt.rules())))
                .addUserMessageOfContentBlockParams(List.of(
                        ContentBlockParam.ofText(kept(prompt.stable())),
                        ContentBlockParam.ofText(
                                TextBlockParam.builder().text(prompt.question()).build())))
                .outputConfig(shape(context))
                .build();
    }

    /** A block that ends what stays the same, and is put by for the next request. */
    private static TextBlockParam kept(String text) {
        var byFar = CacheControlEphemeral.builder().build();
        return TextBlockParam.builder().text(text).cacheControl(byFar).build();
    }

    private static OutputConfig shape(PromptContext context) {
        var schema = JsonOutputFormat.Schema.builder();
        AnswerShape.schema(context.kind())
                .forEach((key, value) -> schema.putAdditionalProperty(key, JsonValue.from(value)));
        var config = OutputConfig.builder()
                .format(JsonOutputFormat.builder().schema(schema.build()).build());
        var effort = context.voice().effort();
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
}
