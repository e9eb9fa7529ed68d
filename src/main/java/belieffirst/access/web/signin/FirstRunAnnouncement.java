package belieffirst.access.web.signin;

import belieffirst.access.FirstRun;
import belieffirst.access.StartLink;
import belieffirst.access.account.Credentials;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/** The one line that is printed once the product answers: its address and, at first, how to sign in. */
@Component
class FirstRunAnnouncement implements ApplicationListener<ApplicationReadyEvent> {

    private final FirstRun firstRun;
    private final StartLink startLink;
    private final Credentials credentials;

    FirstRunAnnouncement(FirstRun firstRun, StartLink startLink, Credentials credentials) {
        this.firstRun = firstRun;
        this.startLink = startLink;
        this.credentials = credentials;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof ServletWebServerApplicationContext server
                && server.getWebServer() != null) {
            var scheme = server.getEnvironment().containsProperty("server.ssl.bundle") ? "https" : "http";
            var url = scheme + "://localhost:" + server.getWebServer().getPort();
            System.out.println("Belief First is ready: open " + open(url));
        }
    }

    private String open(String url) {
        if (firstRun.isDue()) {
            return firstRun.perform(url);
        }
        var link = startLink.at(url);
        return credentials.areOurs() ? link.orElse(url) : url;
    }
}
