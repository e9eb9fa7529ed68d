package belieffirst.access.web;

import belieffirst.access.CurrentMember;
import belieffirst.access.Invitation;
import belieffirst.access.Invitations;
import belieffirst.access.MemberLists;
import belieffirst.access.Members;
import belieffirst.access.Permission;
import belieffirst.access.account.Account;
import belieffirst.access.account.Credentials;
import belieffirst.access.web.security.PrincipalFilter;
import belieffirst.database.principal.Role;
import belieffirst.kernel.Cursor;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.web.Form;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import views.StaticTemplates;

/** The page of members: who is in the organization, what each may do, and who is invited. */
@Controller
@RequestMapping("/settings/members")
class MembersController {

    private static final String TITLE = "Members";
    private static final String PATH = "/settings/members";
    private static final int MOST = 200;

    private final StaticTemplates templates = new StaticTemplates();
    private final Members members;
    private final MemberLists lists;
    private final Invitations invitations;
    private final CurrentMember current;
    private final Credentials credentials;

    MembersController(
            Members members,
            MemberLists lists,
            Invitations invitations,
            CurrentMember current,
            Credentials credentials) {
        this.credentials = credentials;
        this.members = members;
        this.lists = lists;
        this.invitations = invitations;
        this.current = current;
    }

    @GetMapping
    Page show(@AuthenticationPrincipal Account account) {
        return page(account, Form.of(InvitationInput.BLANK), null);
    }

    @PostMapping("/{account}/role")
    Redirect changeRole(@PathVariable Id<Account> account, @RequestParam String role) {
        members.changeRole(account.value(), role(role));
        return Redirect.to(PATH).saying("The role is changed.");
    }

    @PostMapping("/{account}/remove")
    Redirect remove(@PathVariable Id<Account> account) {
        members.remove(account.value());
        return Redirect.to(PATH).saying("The member is removed, and their API tokens are revoked.");
    }

    @PostMapping("/leave")
    Redirect leave(@AuthenticationPrincipal Account account, HttpServletRequest request) {
        members.remove(account.id());
        request.getSession().removeAttribute(PrincipalFilter.ORGANIZATION);
        return Redirect.to("/organizations").saying("You left the organization.");
    }

    /** Shows the link once; nobody can read it again. */
    @PostMapping("/invitations")
    View invite(@AuthenticationPrincipal Account account, @Valid InvitationInput input, BindingResult result) {
        current.require(Permission.MANAGE_MEMBERS);
        if (result.hasErrors()) {
            return rejected(account, Form.rejected(input, result));
        }
        try {
            var invited = invitations.invite(input.email(), role(input.role()));
            var address = OneTimeLink.address("/join/{secret}", invited.secret());
            var link = new OneTimeLink(input.email(), address, "It works once, for seven days.");
            return page(account, Form.of(InvitationInput.BLANK), link);
        } catch (Refusal.Invalid refused) {
            return rejected(account, new Form<>(input, refused.fields()));
        }
    }

    @PostMapping("/invitations/{id}/withdraw")
    Redirect withdraw(@PathVariable Id<Invitation> id) {
        invitations.withdraw(id);
        return Redirect.to(PATH).saying("The invitation is withdrawn, and its link no longer works.");
    }

    /** For a member who forgot the password; shows the link once. */
    @PostMapping("/{account}/sign-in-link")
    Page signInLink(@AuthenticationPrincipal Account self, @PathVariable Id<Account> account) {
        if (!credentials.areOurs()) {
            throw new Refusal.Conflict("Passwords are managed by your Supabase project: set a new one there.");
        }
        var link = OneTimeLink.address("/sign-in/link/{secret}", members.signInLink(account.value()));
        var email = members.all().stream()
                .filter(one -> one.account().equals(account.value()))
                .map(one -> String.valueOf(one.email()))
                .findFirst()
                .orElse("");
        var made = new OneTimeLink(email, link, "It signs them in once, within a day, to choose a new password.");
        return page(self, Form.of(InvitationInput.BLANK), made);
    }

    private Page rejected(Account account, Form<InvitationInput> form) {
        return Page.rejected(TITLE, page(account, form, null).panel());
    }

    private Page page(Account account, Form<InvitationInput> form, @Nullable OneTimeLink link) {
        var mayInvite = current.may(Permission.MANAGE_MEMBERS);
        var people = new MembersView(
                account.id(),
                members.all(),
                mayInvite ? lists.invited(Cursor.START, MOST).items() : List.of(),
                mayInvite,
                current.may(Permission.MANAGE_OWNERS));
        return Page.of(TITLE, templates.accessMembers(people, form, link));
    }

    private static Role role(String word) {
        try {
            return Role.of(word);
        } catch (IllegalArgumentException _) {
            throw new Refusal.Invalid(Map.of("role", "A role is owner, admin, member or viewer."));
        }
    }
}
