package belieffirst.evidence.imports;

import belieffirst.evidence.ad.Matching;
import belieffirst.evidence.column.CustomEvents;
import belieffirst.evidence.export.FileRecognition;
import belieffirst.kernel.Cursor;
import belieffirst.kernel.Id;
import belieffirst.kernel.Jsonb;
import belieffirst.kernel.Refusal;
import belieffirst.kernel.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Imports as rows, each change a transaction of its own unless one has begun. */
@Repository
@Transactional
public class ImportRepository {

    private static final String SELECT = """
            select i.id, i.way, i.state, i.name, i.size_bytes, i.progress, i.trouble, i.created_at, i.beat_at,
                   i.recognition, i.report
              from ad_imports i
            """;

    private final JdbcClient jdbc;
    private final Jsonb jsonb;

    ImportRepository(JdbcClient jdbc, Jsonb jsonb) {
        this.jdbc = jdbc;
        this.jsonb = jsonb;
    }

    public Id<Import> begin(ImportWay way, ImportState state, String name, long bytes) {
        return new Id<>(jdbc.sql("""
                        insert into ad_imports (way, state, name, size_bytes) values (:way, :state, :name, :bytes)
                        returning id
                        """)
                .param("way", way.word())
                .param("state", state.word())
                .param("name", name)
                .param("bytes", bytes)
                .query(UUID.class)
                .single());
    }

    @Transactional(readOnly = true)
    public Optional<Import> find(Id<Import> id) {
        return jdbc.sql(SELECT + "where i.id = :id")
                .param("id", id.value())
                .query(this::row)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Import> latest(ImportWay way) {
        return jdbc.sql(SELECT + "where i.way = :way order by i.created_at desc, i.id desc limit 1")
                .param("way", way.word())
                .query(this::row)
                .optional();
    }

    @Transactional(readOnly = true)
    public Slice<Import> list(Cursor cursor, int limit) {
        var rows = jdbc.sql(SELECT + """
                         where :at::timestamptz is null or (i.created_at, i.id) < (:at, :id::uuid)
                         order by i.created_at desc, i.id desc limit :limit
                        """)
                .param("at", cursor.time())
                .param("id", cursor.id())
                .param("limit", limit + 1)
                .query(this::row)
                .list();
        return Slice.cut(
                rows,
                limit,
                last -> new Cursor(last.origin().at().toString(), last.id().value()).toString());
    }

    /** Moves it on from one of these states; answers false if it is in none of them, as when somebody was faster. */
    public boolean move(Id<Import> id, ImportState to, @Nullable String trouble, ImportState... from) {
        return jdbc.sql("""
                        update ad_imports
                           set state = :to, trouble = :trouble, progress = 0, beat_at = clock_timestamp(),
                               finished_at = case when :to in ('committed', 'refused', 'discarded') then clock_timestamp()
                                                  when :to = 'taken_back' then finished_at end
                         where id = :id and state = any (:from::text[])
                        """)
                        .param("id", id.value())
                        .param("to", to.word())
                        .param("trouble", trouble)
                        .param(
                                "from",
                                Arrays.stream(from).map(ImportState::word).toArray(String[]::new))
                        .update()
                == 1;
    }

    public void beat(Id<Import> id, int progress) {
        jdbc.sql("update ad_imports set progress = :progress, beat_at = clock_timestamp() where id = :id")
                .param("id", id.value())
                .param("progress", progress)
                .update();
    }

    /** It was read: says what its file is taken for. */
    public void recognise(Id<Import> id, FileRecognition recognition, Matching matching) {
        jdbc.sql("update ad_imports set recognition = :recognition::jsonb, report = :report::jsonb where id = :id")
                .param("id", id.value())
                .param("recognition", jsonb.write(recognition))
                .param("report", jsonb.write(new Report(matching, null)))
                .update();
        end(id, ImportState.READ, ImportState.READING);
    }

    /** Its lines are kept: says what came of them. */
    public void commit(Id<Import> id, Matching matching, ImportChanges changes) {
        jdbc.sql("update ad_imports set report = :report::jsonb where id = :id")
                .param("id", id.value())
                .param("report", jsonb.write(new Report(matching, changes)))
                .update();
        end(id, ImportState.COMMITTED, ImportState.COMMITTING);
    }

    /** Refuses if somebody ended or deleted it in the meantime, so that nothing of this transaction is kept. */
    private void end(Id<Import> id, ImportState to, ImportState from) {
        if (!move(id, to, null, from)) {
            throw new Refusal.Conflict(
                    "This import was ended in the meantime, and nothing of it was imported. Import it again if you need it.");
        }
    }

    /** The custom conversions that plans count. */
    @Transactional(readOnly = true)
    public CustomEvents customEvents() {
        var events = new ArrayList<String>();
        var archived = new HashSet<String>();
        jdbc.sql("""
                        select event, bool_and(archived_at is not null) as archived
                          from belief_plans where event like 'custom:%' group by event order by event
                        """).query(row -> {
            events.add(row.getString("event"));
            if (row.getBoolean("archived")) {
                archived.add(row.getString("event"));
            }
        });
        return new CustomEvents(events, archived);
    }

    /** The events that the plans of these ads count. */
    @Transactional(readOnly = true)
    public List<String> eventsOf(Set<String> codes) {
        return jdbc.sql("""
                        select distinct p.event
                          from belief_plan_ads a join belief_plans p on p.organization_id = a.organization_id and p.id = a.plan_id
                         where a.code = any(:codes::text[]) order by p.event
                        """)
                .param("codes", codes.toArray(String[]::new))
                .query((row, _) -> row.getString("event"))
                .list();
    }

    /** Begins to read accounts of Meta's up to a day. */
    public Id<Import> beginReading(String name, List<String> accounts, LocalDate until) {
        return new Id<>(jdbc.sql("""
                        insert into ad_imports (way, state, name, read_accounts, read_until)
                        values ('meta', 'committing', :name, :accounts::text[], :until) returning id
                        """)
                .param("name", name)
                .param("accounts", accounts.toArray(String[]::new))
                .param("until", until)
                .query(UUID.class)
                .single());
    }

    /** The last day of each account of Meta's that was read and kept. */
    @Transactional(readOnly = true)
    public Map<String, LocalDate> readUntil() {
        var days = new HashMap<String, LocalDate>();
        jdbc.sql("""
                        select account, max(i.read_until) as day
                          from ad_imports i cross join unnest(i.read_accounts) as account
                         where i.way = 'meta' and i.state = 'committed'
                         group by account
                        """).query(row -> {
            days.put(row.getString("account"), row.getObject("day", LocalDate.class));
        });
        return days;
    }

    private Import row(ResultSet row, int number) throws SQLException {
        var recognition = row.getString("recognition");
        var report = row.getString("report");
        var found = report == null ? new Report(null, null) : jsonb.read(report, Report.class);
        return new Import(
                new Id<>(row.getObject("id", UUID.class)),
                new ImportOrigin(
                        ImportWay.valueOf(row.getString("way").toUpperCase(Locale.ROOT)),
                        row.getString("name"),
                        row.getLong("size_bytes"),
                        time(row, "created_at")),
                new ImportStage(
                        ImportState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                        row.getInt("progress"),
                        row.getString("trouble"),
                        time(row, "beat_at")),
                recognition == null ? null : jsonb.read(recognition, FileRecognition.class),
                found.matching(),
                found.changes());
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** The report of an import, as its row holds it. */
    record Report(@Nullable Matching matching, @Nullable ImportChanges changes) {}
}
