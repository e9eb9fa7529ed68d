package belieffirst.access;

import static belieffirst.database.principal.Role.ADMIN;
import static belieffirst.database.principal.Role.MEMBER;
import static belieffirst.database.principal.Role.OWNER;
import static belieffirst.database.principal.Role.VIEWER;

import belieffirst.database.principal.Role;
import java.util.Set;

/** An action that a role may take in an organization. PostgreSQL applies the same table; a test checks every cell. */
@SuppressWarnings("ImmutableEnumChecker") // the sets are immutable: Set.of
public enum Permission {
    READ("See plans, the library, results, members and the activity log", Set.of(OWNER, ADMIN, MEMBER, VIEWER)),
    LEAVE("Leave the organization", Set.of(OWNER, ADMIN, MEMBER, VIEWER)),
    PLAN("Plan, change the library, and compile", Set.of(OWNER, ADMIN, MEMBER)),
    MAKE_READING_TOKENS("Create API tokens that only read", Set.of(OWNER, ADMIN, MEMBER, VIEWER)),
    MAKE_TOKENS("Create API tokens that change things", Set.of(OWNER, ADMIN, MEMBER)),
    SEE_ALL_TOKENS("See and revoke everybody’s API tokens", Set.of(OWNER, ADMIN)),
    RENAME("Rename the organization", Set.of(OWNER, ADMIN)),
    SET_IDEAS("Manage AI suggestions", Set.of(OWNER, ADMIN)),
    SET_META("Manage the connection to Meta", Set.of(OWNER, ADMIN)),
    SET_WEBHOOKS("Manage webhooks, and see what was sent", Set.of(OWNER, ADMIN)),
    SET_VERDICTS("Choose whether verdicts apply automatically", Set.of(OWNER, ADMIN)),
    SET_GOALS("Set default goals and ad names", Set.of(OWNER, ADMIN)),
    MANAGE_MEMBERS("Manage members (except owners)", Set.of(OWNER, ADMIN)),
    MANAGE_OWNERS("Invite, add and remove owners", Set.of(OWNER)),
    DEMAND_SECOND_STEP("Require a second step of owners", Set.of(OWNER)),
    DELETE_ORGANIZATION("Export everything, and have the organization deleted", Set.of(OWNER));

    private final String label;
    private final Set<Role> roles;

    Permission(String label, Set<Role> roles) {
        this.label = label;
        this.roles = roles;
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public String label() {
        return label;
    }

    /** Why somebody without it is refused, and whom they can ask. */
    String refusal() {
        if (has(MEMBER)) {
            return "You are a viewer here: you can read everything and change nothing. An owner or admin can make you a member.";
        }
        return has(ADMIN) ? "Only an owner or admin can do this." : "Only an owner can do this.";
    }
}
