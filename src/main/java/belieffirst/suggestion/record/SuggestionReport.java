package belieffirst.suggestion.record;

import belieffirst.kernel.Cursor;
import belieffirst.kernel.Refusal;
import belieffirst.kernel.Slice;
import belieffirst.suggestion.kind.IdeaKinds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The report of all ideas with their fates, and of what each version of a prompt costs and is worth. */
@Repository
@Transactional(readOnly = true)
public class SuggestionReport {

    private static final int PART = 30;

    private final JdbcClient jdbc;
    private final SuggestionRows rows;
    private final IdeaKinds kinds;

    SuggestionReport(JdbcClient jdbc, SuggestionRows rows, IdeaKinds kinds) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.kinds = kinds;
    }

    public List<VersionRow> versions() {
        return jdbc.sql("""
                        select r.kind, r.prompt_version, r.model, count(*) as requests, sum(i.added) as added,
                               sum(i.edited) as edited, sum(i.refused) as refused, sum(i.ignored) as ignored,
                               sum(i.open) as open, sum(i.left_out) as left_out,
                               coalesce(sum(r.input_tokens), 0) as input, coalesce(sum(r.output_tokens), 0) as output,
                               case when bool_and(r.cost is not null or r.state = 'asked') then sum(r.cost) end as cost,
                               coalesce(avg(r.duration_ms), 0) / 1000 as seconds
                          from belief_suggestion_requests r
                          cross join lateral (
                               select count(*) filter (where s.fate = 'added') as added,
                                      count(*) filter (where s.fate = 'edited') as edited,
                                      count(*) filter (where s.fate = 'refused') as refused,
                                      count(*) filter (where s.fate = 'ignored') as ignored,
                                      count(*) filter (where s.fate is null and s.left_out is null) as open,
                                      count(*) filter (where s.left_out is not null) as left_out
                                 from belief_suggestions s where s.request_id = r.id) i
                         group by r.kind, r.prompt_version, r.model
                         order by r.kind, max(r.created_at) desc
                         limit 100
                        """).query(SuggestionReport::version).list();
    }

    /** Thirty at a time, newest first. */
    public Slice<ReportRow> list(Cursor cursor) {
        var lines = jdbc.sql("select " + SuggestionRows.COLUMNS + """
                               , s.prompt_version, s.created_at, s.left_out, s.cost, p.key
                          from belief_suggestions s
                          join belief_suggestion_requests r on r.id = s.request_id
                          left join belief_plans p on p.id = r.plan_id
                         where :after::timestamptz is null or (s.created_at, s.id) < (:after::timestamptz, :after_id::uuid)
                         order by s.created_at desc, s.id desc
                         limit :limit
                        """)
                .param("after", after(cursor))
                .param("after_id", cursor.id())
                .param("limit", PART + 1)
                .query(this::line)
                .list();
        return Slice.cut(
                lines,
                PART,
                line -> new Cursor(line.when().toString(), line.suggestion().id()).toString());
    }

    /** The time in a cursor of ours; refuses one that holds another list's key. */
    private static @Nullable OffsetDateTime after(Cursor cursor) {
        try {
            return cursor.key() == null ? null : Instant.parse(cursor.key()).atOffset(ZoneOffset.UTC);
        } catch (DateTimeParseException _) {
            throw new Refusal.Invalid("This cursor is of another list: begin the list again without it.");
        }
    }

    /** The idea that an entry was. */
    public Optional<ReportRow> origin(UUID entry) {
        return jdbc.sql("select " + SuggestionRows.COLUMNS + """
                               , s.prompt_version, s.created_at, s.left_out, s.cost, p.key
                          from belief_suggestions s
                          join belief_suggestion_requests r on r.id = s.request_id
                          left join belief_plans p on p.id = r.plan_id
                         where s.became_id = :entry
                         order by s.fated_at limit 1
                        """)
                .param("entry", entry)
                .query(this::line)
                .optional();
    }

    private static VersionRow version(ResultSet row, int rowNumber) throws SQLException {
        return new VersionRow(
                row.getString("kind"),
                row.getString("prompt_version"),
                row.getString("model"),
                new VersionRow.Fates(
                        row.getInt("added"),
                        row.getInt("edited"),
                        row.getInt("refused"),
                        row.getInt("ignored"),
                        row.getInt("open"),
                        row.getInt("left_out")),
                new VersionRow.Took(
                        row.getInt("requests"),
                        row.getLong("input"),
                        row.getLong("output"),
                        row.getBigDecimal("cost"),
                        row.getDouble("seconds")));
    }

    private ReportRow line(ResultSet row, int rowNumber) throws SQLException {
        var suggestion = rows.mapRow(row, rowNumber);
        return new ReportRow(
                suggestion,
                row.getString("prompt_version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("left_out"),
                row.getString("key"),
                place(suggestion),
                row.getBigDecimal("cost"));
    }

    private @Nullable String place(Suggestion suggestion) {
        var decision = suggestion.decision();
        if (decision == null || decision.became() == null) {
            return null;
        }
        var shelf = kinds.words().contains(suggestion.kind())
                ? kinds.of(suggestion.kind()).shelf()
                : null;
        return "/library/%s/%s".formatted(shelf == null ? "templates" : shelf, decision.became());
    }
}
