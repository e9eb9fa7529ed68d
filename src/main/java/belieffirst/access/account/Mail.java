package belieffirst.access.account;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The sender of mail, if a mail server is set: links one after another, while the request does not wait. */
@Component
@EnableConfigurationProperties(MailSettings.class)
public class Mail implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Mail.class);
    private static final String PATIENCE_MILLISECONDS = "10000";

    private final MailSettings settings;
    private final JavaMailSenderImpl server = new JavaMailSenderImpl();
    private final ExecutorService sending =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("mail").factory());

    public Mail(MailSettings settings) {
        this.settings = settings;
        server.setHost(settings.host());
        server.setPort(settings.port());
        server.setUsername(settings.user());
        server.setPassword(settings.password());
        server.setDefaultEncoding("UTF-8");
        var properties = server.getJavaMailProperties();
        properties.setProperty("mail.smtp.auth", String.valueOf(!settings.user().isBlank()));
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(settings.tls()));
        for (var timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail.smtp." + timeout, PATIENCE_MILLISECONDS);
        }
    }

    public boolean isSet() {
        return settings.isSet();
    }

    /** An address of the product, from its path, as users know it. */
    public String address(String path) {
        return settings.site().replaceFirst("/+$", "") + path;
    }

    public void send(String to, String subject, String text) {
        var message = message(to, subject, text);
        sending.execute(() -> deliver(message));
    }

    /** Waits until the mail server took it; throws if it did not. */
    public void sendNow(String to, String subject, String text) throws MailException {
        server.send(message(to, subject, text));
    }

    private SimpleMailMessage message(String to, String subject, String text) {
        var message = new SimpleMailMessage();
        message.setFrom(settings.from());
        message.setTo(to);
        message.setSubject(subject);
        message.setText(text);
        return message;
    }

    private void deliver(SimpleMailMessage message) {
        try {
            server.send(message);
        } catch (MailException fault) {
            log.error("A mail could not be sent by {}", settings.host(), fault);
        }
    }

    @Override
    public void close() {
        sending.shutdown();
    }
}
