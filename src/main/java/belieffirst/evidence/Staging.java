package belieffirst.evidence;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Repository;

/** Lines on their way in, in a temporary table that is gone with the transaction. They are never all in memory. */
@Repository
class Staging {

    private static final String TABLE = """
            create temporary table incoming (ad integer, day date, until date, breakdown text, currency text,
                attribution_setting text, objective text, spend numeric(18, 4), impressions bigint, reach bigint,
                link_clicks bigint, purchases bigint, purchase_value numeric(18, 4), more jsonb) on commit drop
            """;

    /** A statement on a million rows may take longer than one of a page; the pool sets its own limit again afterwards. */
    private static final int PATIENCE_MILLIS = 600_000;

    private final JdbcOperations jdbc;

    Staging(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    Staged fill(LineSource source) {
        jdbc.execute(TABLE);
        return Objects.requireNonNull(jdbc.execute((ConnectionCallback<Staged>) connection -> {
            connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
            return copied(connection, source);
        }));
    }

    private static Staged copied(Connection connection, LineSource source) throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy pg_temp.incoming from stdin");
        var intake = new Intake(copy);
        try {
            source.each(intake);
            intake.send();
            copy.endCopy();
            return intake.staged();
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** What came, without the lines themselves. */
    record Staged(Map<AdNames, BigDecimal> ads, boolean repeats, long lines) {}

    private static final class Intake implements LineTaker {

        private final CopyIn copy;
        private final CopyText text = new CopyText();
        private final Keys keys = new Keys();
        private final Map<AdNames, Integer> places = new HashMap<>();
        private final List<BigDecimal> spend = new ArrayList<>();
        private final List<AdNames> names = new ArrayList<>();
        private @Nullable AdNames latest;
        private int place;
        private long lines;
        private boolean repeats;

        Intake(CopyIn copy) {
            this.copy = copy;
        }

        @Override
        public void take(Line line) {
            if (!line.ad().equals(latest)) {
                latest = line.ad();
                place = places.computeIfAbsent(line.ad(), this::begin);
            }
            spend.set(place, spend.get(place).add(line.numbers().spend()));
            repeats |= !keys.add(line);
            lines++;
            text.line(place, line);
            if (text.isWorthSending()) {
                send();
            }
        }

        private int begin(AdNames ad) {
            names.add(ad);
            spend.add(BigDecimal.ZERO);
            return names.size() - 1;
        }

        void send() {
            try {
                var piece = text.take();
                copy.writeToCopy(piece, 0, piece.length);
            } catch (SQLException fault) {
                throw new IllegalStateException("Lines could not be staged", fault);
            }
        }

        Staged staged() {
            var ads = new LinkedHashMap<AdNames, BigDecimal>();
            for (var i = 0; i < names.size(); i++) {
                ads.put(names.get(i), spend.get(i));
            }
            return new Staged(ads, repeats, lines);
        }
    }
}
