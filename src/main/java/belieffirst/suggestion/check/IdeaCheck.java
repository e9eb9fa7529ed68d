package belieffirst.suggestion.check;

import belieffirst.suggestion.fact.ExistingEntry;
import belieffirst.suggestion.fact.Forbidden;
import belieffirst.suggestion.kind.Idea;
import belieffirst.suggestion.kind.IdeaFieldCheck;
import belieffirst.suggestion.source.PromptContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The check of each idea of one answer against what is known, and against the ideas before it. */
public final class IdeaCheck {

    private static final UUID NOBODY = new UUID(0, 0);

    private final PromptContext context;
    private final Forbidden forbidden;
    private final List<ExistingEntry> rivals;
    private final List<ExistingEntry> taken = new ArrayList<>();

    public IdeaCheck(PromptContext context) {
        this.context = context;
        this.forbidden = Forbidden.of(context.background().known());
        this.rivals = context.background().onRecord();
    }

    /** Why the idea is not offered, as a sentence; null when it is, and then it counts as there for those that follow. */
    @Nullable
    public String refuse(Idea idea) {
        var why = Stream.<Supplier<@Nullable String>>of(
                        this::surplus,
                        () -> shapeless(idea.fields()),
                        () -> unfounded(idea),
                        () -> context.kind().wrong(idea, context.background()),
                        () -> said(idea),
                        () -> forbidden(idea.fields()))
                .map(Supplier::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (why == null) {
            taken.add(new ExistingEntry(NOBODY, idea.name(), context.kind().gist(idea.fields()), ""));
        }
        return why;
    }

    public int missing() {
        return context.count() - taken.size();
    }

    /** What it is nearest to on record; null when nothing is on record. */
    @Nullable
    public Nearest nearest(Idea idea) {
        return nearest(idea, rivals);
    }

    private @Nullable String surplus() {
        return missing() > 0 ? null : "It is more than was asked for.";
    }

    private @Nullable String shapeless(ObjectNode fields) {
        return context.kind().parts().stream()
                .map(part -> IdeaFieldCheck.wrong(part, fields.path(part.name())))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String unfounded(Idea idea) {
        if (idea.because().isEmpty()) {
            return "It does not name the facts that it is based on.";
        }
        return idea.because().stream().allMatch(id -> context.facts().find(id).isPresent())
                ? null
                : "It is based on something that is not on record.";
    }

    private @Nullable String said(Idea idea) {
        var nearest = Stream.of(nearest(idea, rivals), nearest(idea, taken))
                .filter(Objects::nonNull)
                .filter(Nearest::isTooNear)
                .findFirst();
        return nearest.map(near -> "It says nearly the same as “%s”.".formatted(near.name()))
                .orElse(null);
    }

    private @Nullable Nearest nearest(Idea idea, List<ExistingEntry> others) {
        var gist = context.kind().gist(idea.fields());
        return others.stream()
                .map(other -> new Nearest(taken.contains(other) ? null : other.id(), other.name(), (int)
                        Math.round(100 * Nearness.of(gist, other.gist()))))
                .max(Comparator.comparingInt(Nearest::nearness))
                .orElse(null);
    }

    private @Nullable String forbidden(JsonNode fields) {
        return context.kind().endsUpInAds()
                ? texts(fields)
                        .flatMap(text -> forbidden.in(text).stream())
                        .findFirst()
                        .map(term -> "It says “%s”, which no ad of this product may.".formatted(term))
                        .orElse(null)
                : null;
    }

    private static Stream<String> texts(JsonNode fields) {
        return fields.isString()
                ? Stream.of(fields.stringValue())
                : fields.valueStream().flatMap(IdeaCheck::texts);
    }
}
