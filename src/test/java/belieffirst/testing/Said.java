package belieffirst.testing;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** The words of a model, as the events of a stream: ideas one by one, waiting where a test wants it to, and how it ends. */
public final class Said implements Messages.Reply {

    private static final JsonMapper JSON = new JsonMapper();

    private final List<Object> steps = new ArrayList<>();
    private String reason = "end_turn";
    private boolean cut;

    private Said() {}

    /** These ideas, each a JSON object. */
    public static Said ideas(String... ideas) {
        var said = new Said();
        for (var i = 0; i < ideas.length; i++) {
            said.steps.add((i == 0 ? "{\"ideas\": [" : ", ") + ideas[i]);
        }
        return said;
    }

    /** Waits before the idea with this number, from 0, until the gate opens; not for ever. */
    public Said waitingBefore(int idea, CountDownLatch gate) {
        steps.add(idea, gate);
        return this;
    }

    /** Ends for another reason than that all was said. */
    public Said endingWith(String stopReason) {
        reason = stopReason;
        return this;
    }

    /** The connection breaks after what was said so far. */
    public Said cutOff() {
        cut = true;
        return this;
    }

    @Override
    public void give(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        var out = exchange.getResponseBody();
        send(out, "message_start", """
                {"message": {"id": "msg_1", "type": "message", "role": "assistant", "model": "claude", "content": [],
                 "stop_reason": null, "stop_sequence": null, "usage": {"input_tokens": 1000, "output_tokens": 1,
                 "cache_creation_input_tokens": 400, "cache_read_input_tokens": 600}}}""");
        send(out, "content_block_start", "{\"index\": 0, \"content_block\": {\"type\": \"text\", \"text\": \"\"}}");
        for (var step : steps) {
            if (step instanceof CountDownLatch gate) {
                await(gate);
            } else {
                say(out, step.toString());
            }
        }
        if (cut) {
            throw new IOException("cut off");
        }
        end(out);
    }

    /** In two halves, as no piece of a stream ends where an idea does. */
    private static void say(OutputStream out, String text) throws IOException {
        var half = text.length() / 2;
        for (var piece : List.of(text.substring(0, half), text.substring(half))) {
            var delta = Map.of("index", 0, "delta", Map.of("type", "text_delta", "text", piece));
            send(out, "content_block_delta", JSON.writeValueAsString(delta));
        }
    }

    private void end(OutputStream out) throws IOException {
        if (reason.equals("end_turn")) {
            say(out, steps.isEmpty() ? "{\"ideas\": []}" : "]}");
        }
        send(out, "content_block_stop", "{\"index\": 0}");
        send(out, "message_delta", """
                {"delta": {"stop_reason": "%s", "stop_sequence": null}, "usage": {"output_tokens": 500}}""".formatted(reason));
        send(out, "message_stop", "{}");
    }

    private static void send(OutputStream out, String type, String data) throws IOException {
        var typed = data.replaceFirst("\\{", "{\"type\": \"%s\", ".formatted(type))
                .replace(", }", "}")
                .replace("\n", " ");
        out.write("event: %s\ndata: %s\n\n".formatted(type, typed).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
