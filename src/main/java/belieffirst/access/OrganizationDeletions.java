package belieffirst.access;

import belieffirst.kernel.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The deletion of the current organization: asked for by an owner, who can take it back until it is due. */
@Service
@Transactional
@EnableConfigurationProperties(DeletionSettings.class)
public class OrganizationDeletions {

    private final JdbcClient jdbc;
    private final CurrentMember member;
    private final DueDeletions due;
    private final DeletionSettings settings;

    OrganizationDeletions(JdbcClient jdbc, CurrentMember member, DueDeletions due, DeletionSettings settings) {
        this.jdbc = jdbc;
        this.member = member;
        this.due = due;
        this.settings = settings;
    }

    /** Days between the request and the deletion. */
    public int waitingDays() {
        return settings.waiting();
    }

    @Transactional(readOnly = true)
    public Optional<OrganizationDeletion> current() {
        return jdbc.sql("""
                        select p.name, d.asked_at, d.due_at
                          from organization_deletions d left join app.people() p on p.id = d.asked_by
                        """)
                .query((row, _) -> new OrganizationDeletion(
                        row.getString("name"),
                        row.getTimestamp("asked_at").toInstant(),
                        row.getTimestamp("due_at").toInstant()))
                .optional();
    }

    /**
     * Asks for it; asked again, the day stays.
     *
     * @param typedName the organization's name, as the owner typed it
     * @throws Refusal.Invalid for another name
     */
    public void ask(String typedName) {
        member.require(Permission.DELETE_ORGANIZATION);
        var name = member.membership().orElseThrow().organizationName();
        if (!typedName.strip().equals(name.strip())) {
            throw new Refusal.Invalid(Map.of("name", "This is not its name: type “%s”.".formatted(name)));
        }
        jdbc.sql("""
                        insert into organization_deletions (due_at) values (clock_timestamp() + make_interval(days => :days))
                        on conflict (organization_id) do nothing
                        """).param("days", settings.waiting()).update();
        current().ifPresent(deletion -> due.note(organization(), deletion.due()));
    }

    public void takeBack() {
        member.require(Permission.DELETE_ORGANIZATION);
        if (jdbc.sql("delete from organization_deletions").update() == 0) {
            throw new Refusal.Conflict("No deletion waits that could be taken back.");
        }
        due.note(organization(), null);
    }

    private UUID organization() {
        return member.membership().orElseThrow().organization();
    }
}
