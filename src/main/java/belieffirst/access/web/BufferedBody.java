package belieffirst.access.web;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request whose body, of at most a megabyte, has arrived whole. */
class BufferedBody extends HttpServletRequestWrapper {

    private static final int LIMIT = 1 << 20;

    private final byte[] body;

    private BufferedBody(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    /** Answers null for a body over the limit. */
    static @Nullable BufferedBody read(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(LIMIT + 1);
        return body.length > LIMIT ? null : new BufferedBody(request, body);
    }

    @Override
    public ServletInputStream getInputStream() {
        return new ArrivedBytes(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}
