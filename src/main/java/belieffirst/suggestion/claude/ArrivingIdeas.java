package belieffirst.suggestion.claude;

import belieffirst.suggestion.source.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A reader of an answer while it arrives, piece by piece, which gives each element of its list as soon as its brace closes. */
final class ArrivingIdeas {

    /** The answer is an object, the list is in it, an idea is in the list. */
    private static final int IDEA = 3;

    private static final int MOST = 200_000;

    /** Escapes of characters that no database keeps: NUL, and halves of a pair. */
    private static final Pattern NOT_KEPT = Pattern.compile(
            "\\\\u0000|\\\\u[dD][89abAB]\\w\\w(?!\\\\u[dD][c-fC-F])|(?<!\\\\u[dD][89abAB]\\w\\w)\\\\u[dD][c-fC-F]\\w\\w");

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(16).build())
                    .build())
            .build();

    private final StringBuilder idea = new StringBuilder();
    private int depth;
    private boolean inText;
    private boolean escaped;
    private int length;

    /** The ideas that this piece completes. */
    List<JsonNode> read(String piece) {
        length += piece.length();
        if (length > MOST) {
            throw Trouble.UNREADABLE.met();
        }
        var whole = new ArrayList<JsonNode>();
        for (var i = 0; i < piece.length(); i++) {
            if (completes(piece.charAt(i))) {
                whole.add(parsed());
            }
        }
        return whole;
    }

    /** Whether the answer ended where its JSON ends. */
    boolean isDone() {
        return depth == 0 && length > 0 && !inText;
    }

    private boolean completes(char letter) {
        var opens = !inText && (letter == '{' || letter == '[');
        var closes = !inText && (letter == '}' || letter == ']');
        depth += opens ? 1 : 0;
        if (depth >= IDEA) {
            idea.append(letter);
        }
        depth -= closes ? 1 : 0;
        if (letter == '"' && !escaped) {
            inText = !inText;
        }
        escaped = inText && letter == '\\' && !escaped;
        return closes && depth == IDEA - 1;
    }

    private JsonNode parsed() {
        try {
            var node = JSON.readTree(NOT_KEPT.matcher(idea).replaceAll("?"));
            idea.setLength(0);
            return node;
        } catch (JacksonException _) {
            throw Trouble.UNREADABLE.met();
        }
    }
}
