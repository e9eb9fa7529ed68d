package belieffirst.agent;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An answer of the API that is kept here: whoever asked from inside reads its status and its body. */
class InnerResponse extends KeptHeaders {

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int status = SC_OK;

    InnerResponse(HttpServletResponse outer) {
        super(outer);
    }

    ApiAnswer answer() {
        return new ApiAnswer(status, body.toString(StandardCharsets.UTF_8));
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new KeptBytes(body);
    }

    @Override
    public PrintWriter getWriter() {
        return new PrintWriter(body, true, StandardCharsets.UTF_8);
    }

    @Override
    public String getCharacterEncoding() {
        return StandardCharsets.UTF_8.name();
    }

    @Override
    public void setCharacterEncoding(@Nullable String encoding) {}

    @Override
    public void setContentLength(int length) {}

    @Override
    public void setStatus(int status) {
        this.status = status;
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void sendError(int status) {
        setStatus(status);
        body.reset();
    }

    @Override
    public void sendError(int status, String message) {
        sendError(status);
    }

    @Override
    public void flushBuffer() {}

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public void reset() {
        sendError(SC_OK);
    }

    @Override
    public void resetBuffer() {
        body.reset();
    }

    private static final class KeptBytes extends ServletOutputStream {

        private final ByteArrayOutputStream body;

        KeptBytes(ByteArrayOutputStream body) {
            this.body = body;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("Nobody has to wait for this stream.");
        }

        @Override
        public void write(int part) {
            body.write(part);
        }

        @Override
        public void write(byte[] parts, int from, int count) {
            body.write(parts, from, count);
        }
    }
}
