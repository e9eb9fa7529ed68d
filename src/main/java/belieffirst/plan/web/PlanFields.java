package belieffirst.plan.web;

import belieffirst.kernel.Money;
import belieffirst.kernel.Refusal;
import belieffirst.kernel.Text;
import belieffirst.plan.goal.Goals;
import belieffirst.web.JsonPointers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a JSON body, read one by one; faults are gathered and refused together. */
public final class PlanFields {

    private final ObjectNode body;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    private PlanFields(ObjectNode body) {
        this.body = body;
    }

    /** Refuses a body that is no object, or holds a field that is not among these. */
    public static PlanFields of(JsonNode body, Set<String> known) {
        if (!(body instanceof ObjectNode object)) {
            throw new Refusal.Invalid("Send a JSON object.");
        }
        var fields = new PlanFields(object);
        object.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> fields.wrong.put(JsonPointers.step(name), "There is no such field here."));
        return fields;
    }

    public boolean has(String name) {
        return body.has(name);
    }

    public @Nullable UUID id(String name) {
        return read(name, "This takes an id, or null.", node -> UUID.fromString(text(node)));
    }

    public @Nullable String line(String name, int limit) {
        return read(name, "This takes a text of at most %d characters.".formatted(limit), node -> {
            var text = Text.clean(text(node)).strip();
            return fitting(text.length() <= limit, text);
        });
    }

    public @Nullable Integer whole(String name, int least, int most) {
        return read(name, "This takes a whole number from %d to %d.".formatted(least, most), node -> {
            var number = node.isIntegralNumber() && node.canConvertToInt() ? node.intValue() : least - 1;
            return fitting(number >= least && number <= most, number);
        });
    }

    /** Money as decimal text or a number, above nothing, with two decimals at most. */
    public @Nullable BigDecimal money(String name) {
        return read(name, "This takes an amount such as \"30.00\", up to 9999999999.99.", node -> {
            var amount = decimal(node);
            return fitting(amount.signum() > 0, amount);
        });
    }

    /** Money as decimal text or a number, nothing allowed, with two decimals at most. */
    public @Nullable BigDecimal amount(String name) {
        return read(name, "This takes an amount such as \"30.00\", up to 9999999999.99.", PlanFields::decimal);
    }

    /** A day such as {@code 2026-12-01}. */
    public @Nullable LocalDate day(String name) {
        return read(name, "This takes a day such as \"2026-12-01\".", node -> {
            try {
                var day = LocalDate.parse(text(node));
                return fitting(Goals.mayStartOn(day), day);
            } catch (DateTimeParseException unreadable) {
                throw new IllegalArgumentException(unreadable);
            }
        });
    }

    /** A word of a closed list, read by the type that knows the list. */
    public <T> @Nullable T word(String name, Function<String, T> reader) {
        return read(name, "This takes one of a few words.", node -> reader.apply(text(node)));
    }

    /** A list of ids without doubles. */
    public List<UUID> ids(String name, int most) {
        var ids = read(name, "This takes a list of at most %d different ids.".formatted(most), node -> {
            var list = new ArrayList<UUID>();
            node.forEach(item -> list.add(UUID.fromString(text(item))));
            var different = list.stream().distinct().count() == list.size();
            return fitting(node.isArray() && list.size() <= most && different, list);
        });
        return ids == null ? List.of() : ids;
    }

    /** A list of different whole numbers, from 1 on. */
    public List<Integer> numbers(String name, int most) {
        var numbers = read(name, "This takes a list of at most %d different numbers.".formatted(most), node -> {
            var list = new ArrayList<Integer>();
            node.forEach(item -> list.add(item.isIntegralNumber() && item.canConvertToInt() ? item.intValue() : 0));
            var different = list.stream().distinct().count() == list.size();
            var counted = list.stream().allMatch(number -> number > 0);
            return fitting(node.isArray() && list.size() <= most && different && counted, list);
        });
        return numbers == null ? List.of() : numbers;
    }

    /** A list of different words. */
    public List<String> words(String name, int most) {
        var words = read(name, "This takes a list of at most %d different words.".formatted(most), node -> {
            var list = new ArrayList<String>();
            node.forEach(item -> list.add(text(item)));
            var different = list.stream().distinct().count() == list.size();
            return fitting(node.isArray() && list.size() <= most && different, list);
        });
        return words == null ? List.of() : words;
    }

    public void require(String name, String sentence) {
        if (!body.hasNonNull(name)) {
            wrong.putIfAbsent(name, sentence);
        }
    }

    /** Takes down what is wrong with a field beside its own kind. */
    public void wrong(String name, String sentence) {
        wrong.putIfAbsent(name, sentence);
    }

    /** Refuses when anything was wrong. */
    public void done() {
        if (!wrong.isEmpty()) {
            throw new Refusal.Invalid(wrong);
        }
    }

    private <T> @Nullable T read(String name, String sentence, Function<JsonNode, T> reader) {
        var node = body.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        try {
            return reader.apply(node);
        } catch (Refusal.Invalid invalid) {
            wrong.put(name, invalid.detail());
        } catch (IllegalArgumentException _) {
            wrong.put(name, sentence);
        }
        return null;
    }

    private static BigDecimal decimal(JsonNode node) {
        var text = node.isNumber() ? node.asString() : text(node);
        return Money.in(text).orElseThrow(() -> new IllegalArgumentException("no amount"));
    }

    private static String text(JsonNode node) {
        if (!node.isString()) {
            throw new IllegalArgumentException("not a text");
        }
        return node.asString();
    }

    private static <T> T fitting(boolean fits, T value) {
        if (!fits) {
            throw new IllegalArgumentException("not of the kind");
        }
        return value;
    }
}
