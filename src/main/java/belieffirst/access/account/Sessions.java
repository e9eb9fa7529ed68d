package belieffirst.access.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The sessions in which somebody is signed in. */
@Service
public class Sessions {

    /** The attribute of a session for the device and the network address of whoever signed in. */
    public static final String SIGNED_IN_FROM = "signed_in_from";

    private final DeserializingConverter attributes = new DeserializingConverter(Sessions.class.getClassLoader());
    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where this person is signed in, the latest first. */
    public List<OpenSession> of(Account account, String here) {
        return jdbc.sql("select * from app.sessions_of(:account, :here)")
                .param("account", account.getName())
                .param("here", here)
                .query((row, _) -> session(row))
                .list();
    }

    /** Ends one of this person's other sessions; answers whether there was such a one. */
    public boolean end(Account account, String here, UUID session) {
        return jdbc.sql("select app.end_session(:account, :here, :session)")
                .param("account", account.getName())
                .param("here", here)
                .param("session", session)
                .query(Boolean.class)
                .single();
    }

    /** Signs a person out everywhere but here, as whoever knew the old password should not stay. */
    public void endOthers(Account account, String here) {
        jdbc.sql("select app.end_other_sessions(:account, :here)::text")
                .param("account", account.getName())
                .param("here", here)
                .query(String.class)
                .optional();
    }

    private OpenSession session(ResultSet row) throws SQLException {
        return new OpenSession(
                row.getObject("id", UUID.class),
                row.getBoolean("is_here"),
                row.getTimestamp("used_at").toInstant(),
                from(row.getBytes("signed_in_from")));
    }

    private @Nullable String from(byte @Nullable [] kept) {
        return kept == null ? null : (String) attributes.convert(kept);
    }
}
