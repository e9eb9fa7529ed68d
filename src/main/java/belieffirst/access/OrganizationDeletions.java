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
        return settings.days();
    }

    /** Whether the organization was here before the product, so that other programs rely on its rows. */
    @Transactional(readOnly = true)
    public boolean isAdopted() {
        return jdbc.sql("select app.is_adopted()").query(Boolean.class).single();
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
     * Asks for it; asked again, the day stays. Answers whether nobody had asked before.
     *
     * @param typedName the organization's name, as the owner typed it
     * @throws Refusal.Invalid for another name
     * @throws Refusal.Conflict if it is adopted
     */
    public boolean ask(String typedName) {
        member.require(Permission.DELETE_ORGANIZATION);
        var name = member.membership().orElseThrow().organizationName();
        if (!typedName.strip().equals(name.strip())) {
            throw new Refusal.Invalid(Map.of("name", "This is not its name: type “%s”.".formatted(name)));
        }
        if (isAdopted()) {
            throw new Refusal.Conflict(
                    "This organization was here before Belief First, and other programs may use its rows. "
                            + "Ask whoever runs the database to allow its deletion.");
        }
        var asked = jdbc.sql("""
                        insert into organization_deletions (due_at) values (clock_timestamp() + make_interval(days => :days))
                        on conflict (organization_id) do nothing
                        """).param("days", settings.days()).update();
        current().ifPresent(deletion -> due.note(organization(), deletion.due()));
        return asked == 1;
    }

    public void takeBack() {
        member.require(Permission.DELETE_ORGANIZATION);
        if (jdbc.sql("delete from organization_deletions").update() == 0) {
            throw new Refusal.Conflict("No deletion is pending.");
        }
        due.note(organization(), null);
    }

    private UUID organization() {
        return member.membership().orElseThrow().organization();
    }
}
