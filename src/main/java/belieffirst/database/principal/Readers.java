package belieffirst.database.principal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The admission of those who only read, without a transaction: one statement admits all who come at the same time, and tells at
 * which revision their rows are. Who then reads rows still begins a transaction, which row security guards as any other.
 */
@Component
public class Readers {

    /** Two, so that one which the network holds up does not hold up everybody. */
    private static final int AT_ONCE = 2;

    /** As long as for a connection. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final String BEARERS = "select * from app.token_readers(:hashes)";
    private static final String PEOPLE = "select * from app.user_readers(:accounts, :organizations)";

    private final JdbcClient jdbc;
    private final BatchLoader<String, Admission> bearers = new BatchLoader<>(AT_ONCE, PATIENCE, this::bearers);
    private final BatchLoader<Seat, Admission> people = new BatchLoader<>(AT_ONCE, PATIENCE, this::people);

    Readers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty for whoever belongs to no organization, and where a transaction has to see to more; called outside of one. */
    public Optional<Admission> admit(Principal principal) {
        return switch (principal) {
            case Principal.Bearer bearer -> bearers.get(bearer.hash());
            case Principal.Person person -> people.get(new Seat(person.account(), person.organization()));
            case Principal.Nobody _, Principal.Job _ -> Optional.empty();
        };
    }

    private Map<String, Admission> bearers(Set<String> hashes) {
        var found = new HashMap<String, Admission>();
        jdbc.sql(BEARERS).param("hashes", hashes.toArray(String[]::new)).query((RowCallbackHandler) row ->
                found.put(row.getString("hash"), AdmissionRows.ofBearer(row).at(revision(row))));
        return found;
    }

    private Map<Seat, Admission> people(Set<Seat> seats) {
        var asked = List.copyOf(seats);
        var found = new HashMap<Seat, Admission>();
        jdbc.sql(PEOPLE)
                .param("accounts", asked.stream().map(Seat::account).toArray(UUID[]::new))
                .param("organizations", organizations(asked))
                .query((RowCallbackHandler) row -> found.put(
                        asked.get(row.getInt("place") - 1),
                        AdmissionRows.ofPerson(row).at(revision(row))));
        return found;
    }

    /** An array of PostgreSQL may have nulls where a list of ours may not. */
    private static @Nullable UUID[] organizations(List<Seat> seats) {
        var organizations = new ArrayList<@Nullable UUID>();
        seats.forEach(seat -> organizations.add(seat.organization()));
        return organizations.toArray(new @Nullable UUID[0]);
    }

    private static String revision(ResultSet row) throws SQLException {
        return Objects.requireNonNull(row.getString("revision"));
    }

    /** A person in an organization. */
    private record Seat(UUID account, @Nullable UUID organization) implements Comparable<Seat> {

        private static final Comparator<Seat> ORDER = Comparator.comparing(Seat::account)
                .thenComparing(Seat::organization, Comparator.nullsFirst(Comparator.<UUID>naturalOrder()));

        @Override
        public int compareTo(Seat other) {
            return ORDER.compare(this, other);
        }
    }
}
