package belieffirst.access.web;

import belieffirst.access.account.Account;
import belieffirst.access.account.Accounts;
import belieffirst.access.account.Credentials;
import belieffirst.access.account.Mail;
import belieffirst.access.signin.EmailChanges;
import belieffirst.access.web.security.PersonSession;
import belieffirst.kernel.Refusal;
import belieffirst.web.Form;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import views.StaticTemplates;

/** A person's e-mail address. Where mail can be sent, a new one counts once its link comes back. */
@Controller
@RequestMapping("/settings/profile/email")
class EmailController {

    private static final String TITLE = "Change your e-mail";

    private final StaticTemplates templates = new StaticTemplates();
    private final Accounts accounts;
    private final EmailChanges changes;
    private final Credentials credentials;
    private final Mail mail;
    private final PersonSession person;

    EmailController(Accounts accounts, EmailChanges changes, Credentials credentials, Mail mail, PersonSession person) {
        this.accounts = accounts;
        this.changes = changes;
        this.credentials = credentials;
        this.mail = mail;
        this.person = person;
    }

    @PostMapping
    View change(
            @AuthenticationPrincipal Account account,
            @Valid EmailInput input,
            BindingResult result,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!credentials.areOurs()) {
            throw new Refusal.Conflict("Your e-mail is managed by your Supabase project: change it there.");
        }
        var errors = result.hasErrors() ? Form.rejected(input, result).errors() : wrong(account, input);
        if (!errors.isEmpty()) {
            return rejected(account, input, errors);
        }
        if (mail.isSet()) {
            return ask(account, input.email());
        }
        return changed(account, input.email(), request, response)
                ? Redirect.to("/settings/profile").saying("You sign in as %s from now on.".formatted(input.email()))
                : rejected(account, input, Map.of("email", "Another account has this e-mail."));
    }

    @GetMapping("/{secret}")
    Page confirm(@PathVariable String secret, @AuthenticationPrincipal Account account) {
        return Page.of(TITLE, templates.accessConfirmEmail(secret, account));
    }

    @PostMapping("/{secret}")
    Redirect confirmed(
            @PathVariable String secret,
            @AuthenticationPrincipal Account account,
            HttpServletRequest request,
            HttpServletResponse response) {
        var email = changes.take(account.id(), secret)
                .filter(wanted -> changed(account, wanted, request, response))
                .orElseThrow(() -> new Refusal.Conflict(
                        "This link was used before, has expired, or is for another account. Ask for a new one."));
        return Redirect.to("/settings/profile").saying("You sign in as %s from now on.".formatted(email));
    }

    private Redirect ask(Account account, String email) {
        var address = mail.address("/settings/profile/email/" + changes.ask(account.id(), email));
        mail.send(email, "Confirm your e-mail", """
                Open this link to sign in to Belief First with this address from now on:

                %s

                It works for a day. If you did not ask for it, ignore this e-mail.
                """.formatted(address));
        return Redirect.to("/settings/profile").saying("Open the link that we sent to %s.".formatted(email));
    }

    private boolean changed(Account account, String email, HttpServletRequest request, HttpServletResponse response) {
        var free = accounts.changeEmail(account.id(), email);
        if (free) {
            tellFormer(account.email(), email);
            person.renew(new Account(account.id(), email, account.displayName()), request, response);
        }
        return free;
    }

    /** So that somebody whose account is taken over learns it, at the address that only they read. */
    private void tellFormer(String former, String email) {
        if (mail.isSet() && !former.equalsIgnoreCase(email)) {
            mail.send(former, "Your e-mail was changed", """
                    Your account at Belief First now signs in as %s, and no longer as %s.

                    If this was not you, ask an owner of your organization for help at once.
                    """.formatted(email, former));
        }
    }

    private Map<String, String> wrong(Account account, EmailInput input) {
        var given = input.confirmation() == null ? "" : input.confirmation();
        return !accounts.hasPassword(account.id())
                        || accounts.withPassword(account.email(), given).isPresent()
                ? Map.of()
                : Map.of("confirmation", "This is not your current password.");
    }

    private Page rejected(Account account, EmailInput input, Map<String, String> errors) {
        return Page.rejected(TITLE, templates.accessEmail(input, accounts.hasPassword(account.id()), errors));
    }
}
