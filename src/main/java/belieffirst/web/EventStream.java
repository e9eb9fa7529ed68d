package belieffirst.web;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** An answer that arrives in parts, as server-sent events, on the thread that serves the request. */
public record EventStream(Consumer<Stream> work) implements View {

    /** What a client that wants events accepts. */
    public static final String TYPE = "text/event-stream";

    public static boolean wanted(HttpServletRequest request) {
        return String.valueOf(request.getHeader("Accept")).contains(TYPE);
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType(TYPE + ";charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        var stream = new Stream(response.getWriter());
        Frame.around("", request).draw(() -> work.accept(stream));
    }

    /** The events that go out one by one; each is on its way before the next is made. */
    public static final class Stream {

        private static final long BEAT = TimeUnit.SECONDS.toNanos(1);

        private final PrintWriter out;
        private long latest = System.nanoTime();

        private Stream(PrintWriter out) {
            this.out = out;
        }

        public void send(String event, JteModel fragment) {
            var html = new StringOutput();
            fragment.render(html);
            send(event, html.toString());
        }

        /** Fails with an {@link UncheckedIOException} when nobody listens any more. */
        public void send(String event, String data) {
            write("event: %s\ndata: %s\n\n".formatted(event, data.strip().replaceAll("\\R", "\ndata: ")));
        }

        /** Shows that something is under way, once a second at most, and finds out whether anybody listens. */
        public void beat() {
            if (System.nanoTime() - latest > BEAT) {
                write(":\n\n");
            }
        }

        private void write(String text) {
            latest = System.nanoTime();
            out.write(text);
            if (out.checkError()) {
                throw new UncheckedIOException(new IOException("Nobody listens any more"));
            }
        }
    }
}
