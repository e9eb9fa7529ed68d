import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A reader of JSON into maps, lists, texts, numbers, booleans and null, and a writer of its canonical form (RFC 8785). */
final class Json {

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    static Object read(String text) {
        var json = new Json(text);
        var value = json.value();
        json.space();
        if (json.at < text.length()) {
            throw json.wrong();
        }
        return value;
    }

    /** Keys in the order of their UTF-16 units, no space, and the fewest escapes. Compiled plans have whole numbers only. */
    static String canonical(Object value) {
        return switch (value) {
            case null -> "null";
            case String word -> quoted(word);
            case List<?> list -> "[" + String.join(",", list.stream().map(Json::canonical).toList()) + "]";
            case Map<?, ?> map -> {
                var sorted = new TreeMap<String, String>();
                map.forEach((key, item) -> sorted.put((String) key, canonical(item)));
                var fields = sorted.entrySet().stream().map(field -> quoted(field.getKey()) + ":" + field.getValue());
                yield "{" + String.join(",", fields.toList()) + "}";
            }
            default -> value.toString();
        };
    }

    private static String quoted(String word) {
        var out = new StringBuilder("\"");
        for (var letter : word.toCharArray()) {
            switch (letter) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(letter < ' ' ? "\\u%04x".formatted((int) letter) : String.valueOf(letter));
            }
        }
        return out.append('"').toString();
    }

    private Object value() {
        space();
        return switch (peek()) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> word();
            default -> literal();
        };
    }

    private Map<String, Object> object() {
        var fields = new LinkedHashMap<String, Object>();
        at++;
        for (space(); peek() != '}'; space()) {
            var key = word();
            space();
            expect(':');
            fields.put(key, value());
            space();
            if (peek() != '}') {
                expect(',');
            }
        }
        at++;
        return fields;
    }

    private List<Object> list() {
        var items = new ArrayList<>();
        at++;
        for (space(); peek() != ']'; space()) {
            items.add(value());
            space();
            if (peek() != ']') {
                expect(',');
            }
        }
        at++;
        return items;
    }

    private String word() {
        expect('"');
        var out = new StringBuilder();
        while (peek() != '"') {
            var letter = text.charAt(at++);
            if (letter != '\\') {
                out.append(letter);
                continue;
            }
            var escape = peek();
            at++;
            switch (escape) {
                case 'b' -> out.append('\b');
                case 'f' -> out.append('\f');
                case 'n' -> out.append('\n');
                case 'r' -> out.append('\r');
                case 't' -> out.append('\t');
                case 'u' -> {
                    out.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
                    at += 4;
                }
                default -> out.append(escape);
            }
        }
        at++;
        return out.toString();
    }

    private Object literal() {
        var from = at;
        while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return switch (text.substring(from, at)) {
            case "null" -> null;
            case "true" -> true;
            case "false" -> false;
            case String number when number.matches("-?[0-9]+") -> Long.parseLong(number);
            case String number when number.matches("-?[0-9.eE+-]+") -> Double.parseDouble(number);
            default -> throw wrong();
        };
    }

    private char peek() {
        if (at >= text.length()) {
            throw wrong();
        }
        return text.charAt(at);
    }

    private void expect(char letter) {
        if (peek() != letter) {
            throw wrong();
        }
        at++;
    }

    private void space() {
        while (at < text.length() && " \n\r\t".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException("This is no JSON, from character %d on.".formatted(at));
    }
}
