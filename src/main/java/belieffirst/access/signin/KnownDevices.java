package belieffirst.access.signin;

import belieffirst.access.account.Secrets;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The devices that people signed in from, each known by a secret that it keeps and of which we keep the fingerprint. */
@Service
public class KnownDevices {

    private final JdbcClient jdbc;

    KnownDevices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Remembers a device for 180 days from its last sign-in; one without a secret gets a new one. */
    public String remember(UUID account, String device) {
        var secret = device.isEmpty() ? Secrets.random() : device;
        jdbc.sql("select app.know_device(:account, :device)::text")
                .param("account", account)
                .param("device", Secrets.fingerprint(secret))
                .query(String.class)
                .optional();
        return secret;
    }

    boolean knows(String email, String device) {
        return !device.isEmpty()
                && jdbc.sql("select app.knows_device(:email, :device)")
                        .param("email", email)
                        .param("device", Secrets.fingerprint(device))
                        .query(Boolean.class)
                        .single();
    }
}
