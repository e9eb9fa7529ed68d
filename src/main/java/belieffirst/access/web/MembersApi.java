package belieffirst.access.web;

import belieffirst.access.CurrentMember;
import belieffirst.access.Member;
import belieffirst.access.MemberLists;
import belieffirst.access.Members;
import belieffirst.access.Permission;
import belieffirst.access.account.Account;
import belieffirst.database.principal.Role;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.web.ListAnswer;
import belieffirst.web.ListQuery;
import belieffirst.web.Preconditions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API of members, for owners and admins. A member's version is their role. */
@RestController
@RequestMapping("/api/members")
class MembersApi {

    private final Members members;
    private final MemberLists lists;
    private final CurrentMember current;

    MembersApi(Members members, MemberLists lists, CurrentMember current) {
        this.members = members;
        this.lists = lists;
        this.current = current;
    }

    @GetMapping
    ResponseEntity<ListAnswer<MemberJson>> list(HttpServletRequest request) {
        current.require(Permission.MANAGE_MEMBERS);
        var part = ListQuery.of(request);
        return ListAnswer.answer(lists.list(part.cursor(), part.limit()).map(MemberJson::of));
    }

    @GetMapping("/{id}")
    ResponseEntity<MemberJson> get(@PathVariable Id<Account> id) {
        current.require(Permission.MANAGE_MEMBERS);
        var member = lists.get(id.value());
        return Preconditions.versioned(ResponseEntity.ok(), member.role().word())
                .body(MemberJson.of(member));
    }

    @PatchMapping("/{id}")
    ResponseEntity<MemberJson> change(
            @PathVariable Id<Account> id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody RoleBody body) {
        requireSeen(id, ifMatch);
        members.changeRole(id.value(), body.known());
        return get(id);
    }

    /** Their tokens and the invitations that they made end with that. */
    @DeleteMapping("/{id}")
    ResponseEntity<Void> remove(
            @PathVariable Id<Account> id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        requireSeen(id, ifMatch);
        members.remove(id.value());
        return ResponseEntity.noContent().build();
    }

    private void requireSeen(Id<Account> id, @Nullable String ifMatch) {
        current.require(Permission.MANAGE_MEMBERS);
        var standing = lists.get(id.value()).role().word();
        var version = Preconditions.required(ifMatch, () -> standing);
        if (version != null && !version.equals(standing)) {
            throw new Refusal.Stale("member");
        }
    }

    record RoleBody(@Nullable String role) {

        Role known() {
            if (role == null || !role.matches("owner|admin|member|viewer")) {
                throw new Refusal.Invalid(Map.of("role", "A role is owner, admin, member or viewer."));
            }
            return Role.of(role);
        }
    }

    record MemberJson(
            UUID id, @Nullable String name, @Nullable String email, String role) {

        static MemberJson of(Member member) {
            return new MemberJson(
                    member.account(),
                    member.name(),
                    member.email(),
                    member.role().word());
        }
    }
}
