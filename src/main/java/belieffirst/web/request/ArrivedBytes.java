package belieffirst.web.request;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;

/** A body to be read that is here already, so that nobody waits for it. */
class ArrivedBytes extends ServletInputStream {

    private final ByteArrayInputStream bytes;

    ArrivedBytes(ByteArrayInputStream bytes) {
        this.bytes = bytes;
    }

    @Override
    public boolean isFinished() {
        return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException("The body is here already.");
    }

    @Override
    public int read() {
        return bytes.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        return bytes.read(target, offset, length);
    }
}
