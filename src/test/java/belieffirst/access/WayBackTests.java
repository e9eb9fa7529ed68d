package belieffirst.access;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.CookieClient;
import belieffirst.testing.EachHome;
import belieffirst.testing.FreshHome;
import belieffirst.testing.Patience;
import belieffirst.testing.Product;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The ways back in, by a start, a command and a mail: nobody is locked out for good. */
@EachHome(FirstRun.class)
class WayBackTests {

    private static final String OWNER = "owner@belief-first.local";
    private static final String PASSWORD = "password=a+wheelbarrow+full+of+otters";
    private static final Pattern LINK = Pattern.compile("http://\\S+/sign-in/link/([0-9A-Za-z]{40})");

    private final Path home = FreshHome.next();

    @AfterEach
    void remove() {
        FreshHome.remove(home);
    }

    @Test
    void aStartPrintsALinkWhileTheOwnerHasNoPasswordAndACommandDoesWhetherTheProductRunsOrNot() throws Exception {
        try (var first = Product.start(home)) {
            use(link(first.output()));
            assertThat(link(first.output())).isNotEqualTo(link(command()));
        }
        assertThat(LINK.matcher(command("--server.port=8123"))
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group())
                .startsWith("http://localhost:8123/");

        try (var second = Product.start(home)) {
            var client = use(link(second.output()));
            var page = second.address().resolve("/settings/profile/password");
            assertThat(client.send(page, page, PASSWORD).statusCode()).isEqualTo(303);
            assertThat(use(link(command("--server.port=" + second.address().getPort())))
                            .get(page)
                            .body())
                    .contains("Choose a new password");
        }
        try (var third = Product.start(home)) {
            assertThat(LINK.matcher(third.output()).find()).isFalse();
        }
        assertThat(command("--sign-in-link=nobody@example.com"))
                .contains("There is no account with the e-mail nobody@example.com.");
    }

    @Test
    void aForgottenPasswordIsAnsweredByMailAndTheSameForAnybody() throws Exception {
        var mails = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        mails.start();
        var settings = new HashMap<>(FreshHome.settings(home));
        settings.put("belief-first.mail.host", "127.0.0.1");
        settings.put("belief-first.mail.port", String.valueOf(mails.getSmtp().getPort()));
        settings.put("belief-first.mail.tls", "false");
        settings.put("belief-first.mail.from", "hello@belief-first.test");
        settings.put("belief-first.mail.site", "http://beliefs.test/");
        try (var product = Product.start(home, settings)) {
            var page = product.address().resolve("/sign-in/forgotten");
            var client = new CookieClient();

            assertThat(client.send(page, page, "email=nobody%40example.com").body())
                    .contains("If there is an account for <b>nobody@example.com</b>, a link is on its way.");
            assertThat(client.send(page, page, "email=" + OWNER).body())
                    .contains("If there is an account for <b>" + OWNER + "</b>, a link is on its way.");
            Patience.until(Duration.ofSeconds(10), "the mail is there", () -> mails.getReceivedMessages().length == 1);

            var text = GreenMailUtil.getBody(mails.getReceivedMessages()[0]);
            var secret = LINK.matcher(text).results().findFirst().orElseThrow();
            assertThat(secret.group()).startsWith("http://beliefs.test/sign-in/link/");
            assertThat(use(product.address()
                                    .resolve("/sign-in/link/" + secret.group(1))
                                    .toString())
                            .get(product.address().resolve("/plans"))
                            .statusCode())
                    .isEqualTo(200);
        } finally {
            mails.stop();
        }
    }

    private static CookieClient use(String link) throws Exception {
        var client = new CookieClient();
        assertThat(client.press(URI.create(link)).statusCode()).isEqualTo(303);
        return client;
    }

    private static String link(String printed) {
        return LINK.matcher(printed).results().findFirst().orElseThrow().group();
    }

    private String command(String... more) {
        var arguments = new ArrayList<>(List.of(more));
        if (List.of(more).stream().noneMatch(argument -> argument.startsWith("--sign-in-link"))) {
            arguments.add("--sign-in-link");
        }
        arguments.add("--belief-first.data=" + home);
        FreshHome.settings(home).forEach((name, value) -> arguments.add("--%s=%s".formatted(name, value)));
        var printed = new ByteArrayOutputStream();
        SignInLinkCommand.run(new PrintStream(printed, true, StandardCharsets.UTF_8), arguments.toArray(String[]::new));
        return printed.toString(StandardCharsets.UTF_8);
    }
}
