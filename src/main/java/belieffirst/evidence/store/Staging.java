package belieffirst.evidence.store;

import belieffirst.evidence.ad.ResultScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The staged results, in a temporary table that is gone with the transaction. They are never all in memory. */
@Repository
public class Staging {

    private static final String TABLE = """
            create temporary table incoming (ad integer, day date, until date, part integer, spend numeric(18, 4),
                impressions bigint, reach bigint, link_clicks bigint, purchases bigint, purchase_value numeric(18, 4),
                more jsonb, conversions jsonb, conversion_values jsonb, measures jsonb) on commit drop
            """;

    /** What lines have that the version before put down, on another server or before an upgrade. */
    private static final String COLUMNS_BEFORE =
            "(ad, day, until, part, spend, impressions, reach, link_clicks, purchases, purchase_value, more)";

    private static final int HEADER = 19;
    private static final int FIELDS_BEFORE = 11;

    private static final int PIECE = 1 << 16;

    /** A statement on a million rows may take longer than one of a page; the pool sets its own limit again afterwards. */
    private static final int PATIENCE_MILLIS = 600_000;

    private final JdbcOperations jdbc;
    private final JdbcClient client;

    Staging(JdbcOperations jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    public StagedResults fill(ResultSource source) {
        return Objects.requireNonNull(copied("", copy -> {
            var intake = new StagingWriter(piece -> send(copy, piece));
            source.each(intake);
            return intake.end();
        }));
    }

    /** Sends lines as they were put down in a file. */
    public void fill(Path lines, ProgressListener progress) {
        copied(columns(lines), copy -> {
            var size = Math.max(1, Files.size(lines));
            var sent = 0L;
            var piece = new byte[PIECE];
            try (var stream = Files.newInputStream(lines)) {
                for (var read = stream.read(piece); read > 0; read = stream.read(piece)) {
                    send(copy, read == PIECE ? piece : Arrays.copyOf(piece, read));
                    sent += read;
                    progress.at((int) (sent * 100 / size));
                }
            }
            return sent;
        });
    }

    /** Puts beside the staged lines what incremental attribution says of their ads and days. */
    public void put(List<IncrementalDays> accounts, StagedResults staged) {
        if (!accounts.isEmpty()) {
            new StagedIncremental(staged, accounts).write(client);
        }
    }

    /** Behind the header each line begins with the number of its fields. */
    private static String columns(Path lines) {
        try (var stream = Files.newInputStream(lines)) {
            stream.skipNBytes(HEADER);
            return stream.read() == 0 && stream.read() == FIELDS_BEFORE ? COLUMNS_BEFORE : "";
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private <T> @Nullable T copied(String columns, Copier<T> copier) {
        jdbc.execute(TABLE);
        return jdbc.execute((ConnectionCallback<T>) connection -> {
            connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
            var copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy pg_temp.incoming %s from stdin (format binary)".formatted(columns));
            try {
                var result = copier.copy(copy);
                copy.endCopy();
                return result;
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        });
    }

    private static void send(CopyIn copy, byte[] piece) {
        try {
            copy.writeToCopy(piece, 0, piece.length);
        } catch (SQLException fault) {
            throw new IllegalStateException("Lines could not be staged", fault);
        }
    }

    /** Says which ads and parts the lines name by place. An ad that is not there would leave its place empty. */
    public void name(UUID[] ads, List<ResultScope> parts) {
        client.sql("create temporary table incoming_ads (ad integer primary key, id uuid not null) on commit drop")
                .update();
        client.sql("""
                        insert into incoming_ads
                        select n - 1, (select d.id from delivered_ads d where d.id = a.id)
                          from unnest(:ads::uuid[]) with ordinality as a (id, n)
                        """).param("ads", ads).update();
        nameParts(parts);
    }

    private void nameParts(List<ResultScope> parts) {
        client.sql("""
                        create temporary table incoming_parts (part integer primary key, breakdown text not null,
                            currency text not null, attribution_setting text not null, objective text not null) on commit drop
                        """).update();
        client.sql("""
                        insert into incoming_parts
                        select n - 1, breakdown, currency, attribution, objective
                          from unnest(:breakdowns::text[], :currencies::text[], :attributions::text[], :objectives::text[])
                               with ordinality as p (breakdown, currency, attribution, objective, n)
                        """)
                .param("breakdowns", texts(parts, ResultScope::breakdown))
                .param("currencies", texts(parts, part -> part.terms().currency()))
                .param("attributions", texts(parts, part -> part.terms().attributionSetting()))
                .param("objectives", texts(parts, part -> part.terms().objective()))
                .update();
    }

    private static String[] texts(List<ResultScope> parts, Function<ResultScope, String> text) {
        return parts.stream().map(text).toArray(String[]::new);
    }

    private interface Copier<T> {

        T copy(CopyIn copy) throws IOException;
    }
}
