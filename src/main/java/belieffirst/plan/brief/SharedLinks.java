package belieffirst.plan.brief;

import belieffirst.kernel.Id;
import belieffirst.kernel.Jsonb;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** The links to what a plan shares with people who never sign in; only the fingerprints of their secrets are kept. */
@Service
@Transactional
public class SharedLinks {

    private static final String LIST = """
            select s.id, s.kind, s.number, p.name as maker, s.created_at, s.expires_at, s.opened_at,
                   case when s.revoked_at is not null then 'revoked'
                        when s.expires_at <= clock_timestamp() then 'expired'
                        when p.id is null then 'maker_left'
                        when m.role = 'viewer' then 'maker_reads_only'
                        when o.archived_at is not null then 'plan_archived'
                        else 'works' end as state
              from belief_plan_shares s
              join belief_plans o on o.id = s.plan_id
              left join app.people() p on p.id = s.created_by
              left join user_organizations m on m.organization_id = s.organization_id and m.user_id = s.created_by
             where s.plan_id = :plan and s.kind = :kind
             order by (s.revoked_at is null and s.expires_at > clock_timestamp()) desc, s.created_at desc, s.id
             limit 50
            """;

    private static final String MAKE = """
            insert into belief_plan_shares (plan_id, kind, number, token_hash, expires_at, content)
            select o.id, :kind, o.compilation_number, :hash, :ends, coalesce(:content::jsonb, (%s))
              from belief_plans o
             where o.id = :plan and o.compilation_number = :number and o.archived_at is null
               and (select count(*) from belief_plan_shares s
                     where s.plan_id = o.id and s.kind = :kind and s.revoked_at is null
                       and s.expires_at > clock_timestamp()) < 50
            """.formatted(BriefMaterials.BESIDE);

    private final JdbcClient jdbc;
    private final Jsonb jsonb;

    SharedLinks(JdbcClient jdbc, Jsonb jsonb) {
        this.jdbc = jdbc;
        this.jsonb = jsonb;
    }

    /** Those of one kind of a plan, the latest first. */
    @Transactional(readOnly = true)
    public List<SharedLink> of(Id<Plan> plan, SharedLink.Kind kind) {
        return jdbc.sql(LIST)
                .param("plan", plan.value())
                .param("kind", kind.word())
                .query(SharedLinks::link)
                .list();
    }

    /**
     * Keeps a link to the version in force.
     *
     * @param number the version that whoever makes it saw
     * @param hash SHA-256 of its secret, in hex
     * @param content what it shows; null for what stands beside the version now
     */
    public void make(
            Id<Plan> plan, SharedLink.Kind kind, int number, String hash, Instant ends, @Nullable JsonNode content) {
        var made = jdbc.sql(MAKE)
                .param("plan", plan.value())
                .param("kind", kind.word())
                .param("number", number)
                .param("hash", hash)
                .param("ends", OffsetDateTime.ofInstant(ends, ZoneOffset.UTC))
                .param("content", content == null ? null : jsonb.write(content))
                .update();
        if (made == 0) {
            throw new Refusal.Conflict(
                    "A link shows the latest version of a plan in use, and 50 of them can work at once."
                            + " Compile the plan, bring it back, or revoke a link.");
        }
    }

    /** Ends a link at once; one that ended before stays as it was. */
    public void revoke(Id<Plan> plan, Id<SharedLink> id) {
        var revoked = jdbc.sql("""
                        update belief_plan_shares set revoked_at = coalesce(revoked_at, clock_timestamp())
                         where id = :id and plan_id = :plan
                        """)
                .param("id", id.value())
                .param("plan", plan.value())
                .update();
        if (revoked == 0) {
            throw new Refusal.NotFound("link", id);
        }
    }

    private static SharedLink link(ResultSet row, int rowNumber) throws SQLException {
        return new SharedLink(
                new Id<>(row.getObject("id", UUID.class)),
                SharedLink.Kind.of(row.getString("kind")),
                row.getInt("number"),
                row.getString("maker"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                moment(row, "opened_at"),
                SharedLink.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
