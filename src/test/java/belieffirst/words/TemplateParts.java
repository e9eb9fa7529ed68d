package belieffirst.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A template, cut into its text, its tags and its code. */
final class TemplateParts {

    /** The kinds of parts: a hole shows a value, a call shows another template, a break is code that shows nothing. */
    enum Kind {
        TEXT,
        TAG,
        HOLE,
        CALL,
        STATEMENT,
        BREAK
    }

    /** A part, without the marks around it. */
    record Part(Kind kind, String source) {}

    private static final Pattern COMMENT = Pattern.compile("(?s)<%--.*?--%>|<!--.*?-->|<script.*?</script>");

    private static final Pattern LINE = Pattern.compile("@(import|param) .*");

    private static final Pattern WORD = Pattern.compile("@(if\\b|elseif\\b|else|endif|for\\b|endfor)");

    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z!]");

    private final String template;
    private final List<Part> parts = new ArrayList<>();
    private int at;

    private TemplateParts(String template) {
        this.template = COMMENT.matcher(template).replaceAll("");
    }

    static List<Part> of(String template) {
        var cut = new TemplateParts(template);
        while (cut.at < cut.template.length()) {
            cut.next();
        }
        return cut.parts;
    }

    private void next() {
        if (stands("${")) {
            add(Kind.HOLE, at + 2, closing(at + 1), 1);
        } else if (stands("!{")) {
            add(Kind.STATEMENT, at + 2, closing(at + 1), 1);
        } else if (stands("@template.")) {
            add(Kind.CALL, at + 1, closing(template.indexOf('(', at)) + 1, 0);
        } else if (stands(LINE)) {
            add(Kind.BREAK, at, end(LINE), 0);
        } else if (stands(WORD)) {
            var end = end(WORD);
            add(Kind.BREAK, at, template.startsWith("(", end) ? closing(end) + 1 : end, 0);
        } else if (stands(TAG)) {
            add(Kind.TAG, at + 1, endOfTag(), 1);
        } else {
            text();
        }
    }

    private void text() {
        var from = at++;
        while (at < template.length() && "$!@<".indexOf(template.charAt(at)) < 0) {
            at++;
        }
        parts.add(new Part(Kind.TEXT, template.substring(from, at)));
    }

    private void add(Kind kind, int from, int to, int mark) {
        parts.add(new Part(kind, template.substring(from, to)));
        at = to + mark;
    }

    private boolean stands(String mark) {
        return template.startsWith(mark, at);
    }

    private boolean stands(Pattern mark) {
        return mark.matcher(template).region(at, template.length()).lookingAt();
    }

    private int end(Pattern mark) {
        var found = mark.matcher(template).region(at, template.length());
        return found.lookingAt() ? found.end() : at;
    }

    /** A bracket within a value closes no tag. */
    private int endOfTag() {
        var end = at;
        while (template.charAt(end) != '>') {
            var opens = template.startsWith("${", end)
                    || WORD.matcher(template).region(end, template.length()).lookingAt();
            end = opens ? afterCode(end) : end + 1;
        }
        return end;
    }

    private int afterCode(int from) {
        if (template.startsWith("${", from)) {
            return closing(from + 1) + 1;
        }
        var found = WORD.matcher(template).region(from, template.length());
        var end = found.lookingAt() ? found.end() : from + 1;
        return template.startsWith("(", end) ? closing(end) + 1 : end;
    }

    /** The bracket that closes the one which stands here. Brackets within quotes and within content do not count. */
    private int closing(int open) {
        var depth = 0;
        for (var end = open; ; end++) {
            switch (template.charAt(end)) {
                case '(', '{' -> depth++;
                case ')', '}' -> depth--;
                case '"' -> end = endOfQuote(end);
                case '`' -> end = endOfContent(end);
                default -> {}
            }
            if (depth == 0) {
                return end;
            }
        }
    }

    private int endOfQuote(int open) {
        var end = open + 1;
        while (template.charAt(end) != '"') {
            end += template.charAt(end) == '\\' ? 2 : 1;
        }
        return end;
    }

    /** Content may show a template that is given content as well. */
    private int endOfContent(int open) {
        var depth = 1;
        var end = open;
        while (depth > 0) {
            end = template.indexOf('`', end + 1);
            depth += template.charAt(end - 1) == '@' ? 1 : -1;
        }
        return end;
    }
}
