package belieffirst.words;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text without a break, with its tags. A tag that is not closed in it, or goes around all of it, is left out. */
final class TextRun {

    private static final Pattern TAG = Pattern.compile("</?\\w+>");

    private final List<String> parts = new ArrayList<>();

    boolean add(String text) {
        return parts.add(text.replaceAll("\\s+", " "));
    }

    boolean addTag(String name) {
        return parts.add("<" + name + ">");
    }

    Optional<String> text() {
        dropUnmatched();
        var text = String.join("", parts).replaceAll("\\s+", " ").strip();
        for (var inner = inside(text); !inner.equals(text); inner = inside(text)) {
            text = inner;
        }
        return Message.hasWords(text) ? Optional.of(text) : Optional.empty();
    }

    private void dropUnmatched() {
        var open = new ArrayDeque<Integer>();
        for (var i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (!TAG.matcher(part).matches()) {
                continue;
            }
            if (!part.startsWith("</")) {
                open.push(i);
            } else if (!open.isEmpty() && parts.get(open.peek()).equals(part.replace("/", ""))) {
                open.pop();
            } else {
                parts.set(i, "");
            }
        }
        open.forEach(i -> parts.set(i, ""));
    }

    private static String inside(String text) {
        return text.replaceFirst("^<(\\w+)>((?:(?!</?\\1>).)*)</\\1>$", "$2").strip();
    }
}
