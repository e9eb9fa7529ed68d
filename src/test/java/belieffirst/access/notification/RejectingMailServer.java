package belieffirst.access.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that answers, and knows none of the recipients. */
final class RejectingMailServer implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());

    RejectingMailServer() throws IOException {
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (var caller = door.accept()) {
                talk(caller);
            } catch (IOException _) {
                // The caller left, or the test is over.
            }
        }
    }

    private static void talk(Socket caller) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
        say(caller, "220 Welcome");
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            say(caller, line.startsWith("RCPT") ? "550 No such user" : line.startsWith("QUIT") ? "221 Bye" : "250 OK");
        }
    }

    private static void say(Socket caller, String answer) throws IOException {
        caller.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
