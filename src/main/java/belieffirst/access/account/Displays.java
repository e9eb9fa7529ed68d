package belieffirst.access.account;

import belieffirst.kernel.Display;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The displays that people chose. Each is read when a transaction begins, and only written here. */
@Service
public class Displays {

    private final JdbcClient jdbc;

    Displays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void change(UUID account, Display display) {
        jdbc.sql("select app.change_display(:account, :theme, :zone, :formats)::text")
                .param("account", account)
                .param("theme", display.theme())
                .param("zone", display.chosenZone())
                .param("formats", display.formats().word())
                .query(String.class)
                .optional();
    }
}
