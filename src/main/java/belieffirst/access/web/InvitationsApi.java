package belieffirst.access.web;

import belieffirst.access.CurrentMember;
import belieffirst.access.Invitation;
import belieffirst.access.Invitations;
import belieffirst.access.MemberLists;
import belieffirst.access.Permission;
import belieffirst.database.principal.Role;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.web.Form;
import belieffirst.web.ListAnswer;
import belieffirst.web.ListQuery;
import belieffirst.web.Preconditions;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API of invitations, by which members come, for owners and admins. A link is answered once; a version is a state. */
@RestController
@RequestMapping("/api/invitations")
class InvitationsApi {

    private final MemberLists lists;
    private final Invitations invitations;
    private final CurrentMember current;
    private final Clock clock;

    InvitationsApi(MemberLists lists, Invitations invitations, CurrentMember current, Clock clock) {
        this.lists = lists;
        this.invitations = invitations;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<ListAnswer<InvitationJson>> list(HttpServletRequest request) {
        current.require(Permission.MANAGE_MEMBERS);
        var part = ListQuery.of(request);
        return ListAnswer.answer(lists.invited(part.cursor(), part.limit()).map(this::json));
    }

    @GetMapping("/{id}")
    ResponseEntity<InvitationJson> get(@PathVariable Id<Invitation> id) {
        current.require(Permission.MANAGE_MEMBERS);
        var invitation = json(lists.invitation(id));
        return Preconditions.versioned(ResponseEntity.ok(), invitation.state()).body(invitation);
    }

    @PostMapping
    ResponseEntity<InvitationJson.Fresh> invite(@Valid @RequestBody InvitationInput input, BindingResult result) {
        current.require(Permission.MANAGE_MEMBERS);
        if (result.hasErrors()) {
            throw new Refusal.Invalid(Form.rejected(input, result).errors());
        }
        var fresh = invitations.invite(input.email(), Role.of(input.role()));
        return ResponseEntity.created(
                        URI.create("/api/invitations/" + fresh.made().id()))
                .cacheControl(CacheControl.noStore())
                .body(new InvitationJson.Fresh(
                        json(fresh.made()), OneTimeLink.address("/join/{secret}", fresh.secret())));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> withdraw(
            @PathVariable Id<Invitation> id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        current.require(Permission.MANAGE_MEMBERS);
        var state = json(lists.invitation(id)).state();
        var version = Preconditions.required(ifMatch, () -> state);
        if (version != null && !version.equals(state)) {
            throw new Refusal.Stale("invitation");
        }
        invitations.withdraw(id);
        return ResponseEntity.noContent().build();
    }

    private InvitationJson json(Invitation invitation) {
        return new InvitationJson(
                invitation.id().value(),
                invitation.email(),
                invitation.role().word(),
                invitation.isOpen(clock.instant()) ? "open" : "expired",
                invitation.expires());
    }

    record InvitationJson(UUID id, String email, String role, String state, Instant expiresAt) {

        /** An invitation just made, with its link. */
        record Fresh(@JsonUnwrapped InvitationJson made, String link) {}
    }
}
