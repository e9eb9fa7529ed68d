package belieffirst.torture.survival;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A client that keeps a connection as busy as it can with as little as possible. */
final class SlowClient implements AutoCloseable {

    private final Socket socket = new Socket();

    SlowClient(URI server) throws IOException {
        socket.setReceiveBufferSize(1024);
        socket.connect(new InetSocketAddress("localhost", server.getPort()), 5_000);
    }

    /** Sends a part of a request; answers whether the server still listens. */
    boolean send(String part) {
        try {
            socket.getOutputStream().write(part.getBytes(StandardCharsets.US_ASCII));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
