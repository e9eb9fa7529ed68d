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
    READ("See plans, the library, results, members and what was done", Set.of(OWNER, ADMIN, MEMBER, VIEWER)),
    LEAVE("Leave the organization", Set.of(OWNER, ADMIN, MEMBER, VIEWER)),
    PLAN("Plan, change the library, and compile", Set.of(OWNER, ADMIN, MEMBER)),
    MAKE_READING_TOKENS("Make API tokens that only read", Set.of(OWNER, ADMIN, MEMBER, VIEWER)),
    MAKE_TOKENS("Make API tokens that change things", Set.of(OWNER, ADMIN, MEMBER)),
    SEE_ALL_TOKENS("See and revoke everybody's API tokens", Set.of(OWNER, ADMIN)),
    RENAME("Rename the organization", Set.of(OWNER, ADMIN)),
    SET_IDEAS("Say where ideas come from, with which key, and what they may cost", Set.of(OWNER, ADMIN)),
    SET_META("Say which of Meta's ad accounts are read, and with which token", Set.of(OWNER, ADMIN)),
    SET_WEBHOOKS("Say which addresses are told what happens, and see what was sent", Set.of(OWNER, ADMIN)),
    SET_VERDICTS("Say whether verdicts apply by themselves", Set.of(OWNER, ADMIN)),
    SET_GOALS("Set usual goals, and how ads are named", Set.of(OWNER, ADMIN)),
    MANAGE_MEMBERS("Invite people, change roles and remove members, but owners", Set.of(OWNER, ADMIN)),
    MANAGE_OWNERS("Invite, make and unmake owners", Set.of(OWNER)),
    DEMAND_SECOND_STEP("Ask owners for a second step when they sign in", Set.of(OWNER)),
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
