package belieffirst.access.web;

import belieffirst.access.FirstRun;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/** Prints, once the product answers, the one line that a person needs: where it is, and at first how to get in. */
@Component
class FirstRunAnnouncement implements ApplicationListener<ApplicationReadyEvent> {

    private final FirstRun firstRun;

    FirstRunAnnouncement(FirstRun firstRun) {
        this.firstRun = firstRun;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof ServletWebServerApplicationContext server
                && server.getWebServer() != null) {
            var url = "http://localhost:" + server.getWebServer().getPort();
            System.out.println(
                    firstRun.isDue()
                            ? "Belief First is ready: open " + firstRun.perform(url)
                            : "Belief First is ready: open " + url);
        }
    }
}
