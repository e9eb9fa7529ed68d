package belieffirst.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A file of requests in the format of HTTP clients of editors; a request may name what an earlier one was answered. */
public final class HttpFile {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{(.+?)}}");
    private static final Pattern DAY = Pattern.compile("\\$datetime 'YYYY-MM-DD' (-?\\d+) d");
    private static final Pattern ANSWER = Pattern.compile("(\\w+)\\.response\\.body\\.(.+)");
    private static final Pattern START = Pattern.compile("(?m)^(GET|POST|PUT|PATCH|DELETE) \\{\\{host}}(\\S+)$");
    private static final Pattern NAME = Pattern.compile("(?m)^# @name (\\w+)$");

    private final List<String> parts;
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final Map<String, String> constants = new HashMap<>();
    private final Map<String, JsonNode> answers = new HashMap<>();

    private HttpFile(List<String> parts) {
        this.parts = parts;
    }

    public static HttpFile read(Path file) throws IOException {
        return new HttpFile(List.of(Files.readString(file).split("(?m)^###.*$")));
    }

    public HttpFile with(String constant, String value) {
        constants.put(constant, value);
        return this;
    }

    /** The day on which the file counts from. */
    public LocalDate today() {
        return today;
    }

    /** The requests one by one, each of which knows the answers that were {@linkplain #answered given} until then. */
    public List<Request> requests() {
        return parts.stream()
                .filter(part -> START.matcher(part).find())
                .map(Request::new)
                .toList();
    }

    public void answered(Request request, JsonNode answer) {
        answers.put(request.name(), answer);
    }

    private String filled(String text) {
        return VARIABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
    }

    private String value(String variable) {
        var day = DAY.matcher(variable);
        if (day.matches()) {
            return today.plusDays(Integer.parseInt(day.group(1))).toString();
        }
        var answer = ANSWER.matcher(variable);
        if (answer.matches()) {
            var path = "/" + answer.group(2).replaceAll("\\[(\\d+)]", "/$1").replace('.', '/');
            return known(answers, answer.group(1)).at(path).asString();
        }
        return known(constants, variable);
    }

    private static <T> T known(Map<String, T> values, String name) {
        return Optional.ofNullable(values.get(name))
                .orElseThrow(() -> new AssertionError("Nothing is known of " + name));
    }

    /** A request of the file, whose variables are filled when it is asked for its parts. */
    public final class Request {

        private final String head;
        private final String body;

        private Request(String part) {
            var halves = part.strip().split("\n\n", 2);
            this.head = halves[0];
            this.body = halves.length == 1 ? "" : halves[1];
        }

        /** What later requests call it; empty for one that none refers to. */
        public String name() {
            var name = NAME.matcher(head);
            return name.find() ? name.group(1) : "";
        }

        public String method() {
            return start().group(1);
        }

        public String path() {
            return filled(start().group(2));
        }

        public String body() {
            return filled(body);
        }

        /** Name, value, name, value. */
        public String[] headers() {
            var headers = new ArrayList<String>();
            head.substring(start().end())
                    .lines()
                    .filter(line -> line.contains(": "))
                    .forEach(line -> headers.addAll(Arrays.asList(filled(line).split(": ", 2))));
            return headers.toArray(String[]::new);
        }

        private Matcher start() {
            var start = START.matcher(head);
            start.find();
            return start;
        }
    }
}
