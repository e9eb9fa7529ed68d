package belieffirst.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.EachHome;
import belieffirst.testing.Member;
import belieffirst.testing.Patience;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import belieffirst.testing.Uploads;
import belieffirst.testing.Visitor;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EachHome
@ProductTest
class UploadTests {

    private static final long TWO_GIGABYTES = 2L << 30;

    private final Uploads uploads;
    private final Server server;
    private final Member owner;
    private final Visitor visitor;

    UploadTests(MockMvcTester client, People people, Server server, Uploads uploads) {
        this.uploads = uploads;
        this.server = server;
        this.owner = people.newOrganization().owner();
        this.visitor = new Visitor(client, owner);
    }

    @Test
    void showsWhatAFileIsTakenForAndKeepsItOnAWord() {
        var page = settled(upload("export.csv", "Ad name,Day,Amount spent (USD),Mood\nStairs,2026-11-01,12.50,calm\n"));
        assertThat(Visitor.text(visitor.get(page)))
                .contains(
                        "Nothing is imported yet",
                        "UTF-8",
                        "USD 12.50",
                        "Mood",
                        "Saved, not used",
                        "0 of 1 ad is matched");

        visitor.post(page + "/commit");
        assertThat(Visitor.text(visitor.get(settled(page))))
                .contains("<b>Imported</b>", "<dd>1 day of ads</dd>", "<dd>0 days of ads</dd>");
        assertThat(Visitor.text(visitor.get("/results/imports"))).contains("export.csv");
    }

    @Test
    void saysInWordsWhyAFileIsNotTaken() {
        var page = settled(upload("letter.csv", "Dear all,\nhere are the numbers.\n"));

        assertThat(Visitor.text(visitor.get(page))).contains("Not taken.", "no headers that we know");
    }

    @Test
    void asksForAFileWhereNoneWasChosen() {
        assertThat(Visitor.text(visitor.post("/results/imports"))).contains("Choose a file", "Error: Imports");
    }

    @Test
    void answersAFileOfTwoGigabytesWithASentence() throws IOException {
        var address = server.uri("/results/imports");
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(60_000);
            var out = socket.getOutputStream();
            out.write(
                    ("POST /results/imports HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: multipart/form-data; boundary=x\r\n"
                                    + "Content-Length: %d\r\n\r\n".formatted(TWO_GIGABYTES))
                            .getBytes(StandardCharsets.US_ASCII));
            fill(out);
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 413").contains("An import takes a file of at most 256 MB");
        }
    }

    /** A browser sends all of it before it reads the answer. */
    private static void fill(OutputStream out) throws IOException {
        var piece = new byte[1 << 20];
        for (var sent = 0L; sent < TWO_GIGABYTES; sent += piece.length) {
            out.write(piece);
        }
        out.flush();
    }

    private String upload(String name, String text) {
        return uploads.send(owner, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private String settled(String page) {
        Patience.until(
                Duration.ofSeconds(20),
                "the import is at rest",
                () -> visitor.get(page).getResponse().getHeader("Refresh") == null);
        return page;
    }
}
