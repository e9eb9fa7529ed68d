package belieffirst.access.web;

import belieffirst.access.Invitation;
import belieffirst.access.Member;
import belieffirst.database.principal.Role;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The members page as one person sees it. */
public record MembersView(
        UUID self, List<Member> members, List<Invitation> invitations, boolean manages, boolean managesOwners) {

    /** Whether the viewer may give this member another role, or take them out. */
    public boolean changes(Member member) {
        return manages && (managesOwners || member.role() != Role.OWNER);
    }

    /** Whether this person may make a link with which the member signs in. */
    public boolean givesLinks(Member member) {
        return managesOwners || (manages && member.role() != Role.OWNER && member.role() != Role.ADMIN);
    }

    public boolean isSelf(Member member) {
        return member.account().equals(self);
    }

    /** The roles that the viewer may give. */
    public List<Role> roles() {
        return Stream.of(Role.values())
                .filter(role -> managesOwners || role != Role.OWNER)
                .toList();
    }
}
