package belieffirst.access.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The displays that people chose. Each is read when a transaction begins, and only written here. */
@Service
public class Displays {

    private final JdbcClient jdbc;

    Displays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Formats that are null stay as they are. */
    public void change(UUID account, String theme, @Nullable String zone, @Nullable String formats) {
        jdbc.sql("select app.change_display(:account, :theme, :zone, :formats)::text")
                .param("account", account)
                .param("theme", theme)
                .param("zone", zone)
                .param("formats", formats)
                .query(String.class)
                .optional();
    }
}
