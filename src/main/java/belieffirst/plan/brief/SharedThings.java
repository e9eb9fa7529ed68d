package belieffirst.plan.brief;

import belieffirst.kernel.Jsonb;
import belieffirst.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The things that shared links show: read by one function of the database, which asks for nothing but the fingerprint. */
@Service
public class SharedThings {

    private static final int WAIT_SECONDS = 900;

    private static final String OPEN =
            "select outcome, kind, number, payload, compiled_at, content from app.open_shared(:hash, :asker)";

    private final JdbcClient jdbc;
    private final Jsonb jsonb;

    SharedThings(JdbcClient jdbc, Jsonb jsonb) {
        this.jdbc = jdbc;
        this.jsonb = jsonb;
    }

    /**
     * What the link shows; empty for one that never worked, or works no more.
     *
     * @param hash SHA-256 of its secret, in hex
     * @param asker the address that it is opened from, by which wrong ones are counted
     */
    public Optional<Shared> open(String hash, String asker) {
        return jdbc.sql(OPEN)
                .param("hash", hash)
                .param("asker", asker)
                .query(this::shared)
                .optional();
    }

    private Shared shared(ResultSet row, int rowNumber) throws SQLException {
        if (row.getString("outcome").equals("throttled")) {
            throw new Refusal.TooMany("Too many links did not work. Wait a quarter of an hour.", WAIT_SECONDS);
        }
        var material = new BriefMaterial(
                jsonb.object(new String(row.getBytes("payload"), StandardCharsets.UTF_8)),
                jsonb.object(row.getString("content")),
                row.getInt("number"),
                row.getTimestamp("compiled_at").toInstant());
        return new Shared(SharedLink.Kind.of(row.getString("kind")), material);
    }

    /** The content of one link: the version, and beside it what was fixed when the link was made. */
    public record Shared(SharedLink.Kind kind, BriefMaterial material) {}
}
