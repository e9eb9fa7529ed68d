package belieffirst.access.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The sessions in which somebody is signed in. */
@Service
public class Sessions {

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Signs a person out everywhere but here, as whoever knew the old password should not stay. */
    public void endOthers(Account account, String here) {
        jdbc.sql("select app.end_other_sessions(:account, :here)::text")
                .param("account", account.getName())
                .param("here", here)
                .query(String.class)
                .optional();
    }
}
