package belieffirst.access.web.signin;

import belieffirst.access.Invitation;
import belieffirst.access.Joining;
import belieffirst.access.account.Account;
import belieffirst.access.account.Credentials;
import belieffirst.access.signin.SignInAttempts;
import belieffirst.access.web.security.PersonSession;
import belieffirst.access.web.security.SignIns;
import belieffirst.kernel.Refusal;
import belieffirst.web.Form;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import views.StaticTemplates;

/** The page of an invitation. Opening the link uses nothing up, as mail programs open links too; pressing the button does. */
@Controller
@RequestMapping("/join/{secret}")
class JoinController {

    private static final String OVER = "This invitation was used or withdrawn, or has expired. Ask for a new one.";

    private final StaticTemplates templates = new StaticTemplates();
    private final Joining joining;
    private final SignIns signIns;
    private final PersonSession person;
    private final SignInAttempts attempts;
    private final Credentials credentials;

    JoinController(
            Joining joining, SignIns signIns, PersonSession person, SignInAttempts attempts, Credentials credentials) {
        this.joining = joining;
        this.signIns = signIns;
        this.person = person;
        this.attempts = attempts;
        this.credentials = credentials;
    }

    @GetMapping
    Page show(@PathVariable String secret, @AuthenticationPrincipal @Nullable Account account) {
        return Page.of("Join", panel(secret, account, Form.of(JoinInput.BLANK)));
    }

    /** Comes back to the link after signing in. */
    @GetMapping("/signed-in")
    Redirect signedIn(@PathVariable String secret) {
        return Redirect.to("/join/" + secret);
    }

    @PostMapping
    Redirect accept(
            @PathVariable String secret,
            @AuthenticationPrincipal @Nullable Account account,
            HttpServletRequest request) {
        var invitation = opened(secret);
        if (account == null) {
            return Redirect.to("/join/%s/signed-in".formatted(secret));
        }
        if (!invitation.isFor(account)) {
            throw new Refusal.Forbidden("This invitation is for %s, and you are signed in as %s."
                    .formatted(invitation.email(), account.email()));
        }
        return seated(secret, account, invitation, request);
    }

    /** For somebody who has no account yet, where accounts are ours to make. */
    @PostMapping("/new")
    View introduce(
            @PathVariable String secret,
            @Valid JoinInput input,
            BindingResult result,
            HttpServletRequest request,
            HttpServletResponse response) {
        var invitation = opened(secret);
        if (result.hasErrors()) {
            return Page.rejected("Join", panel(secret, null, Form.rejected(input.withoutPassword(), result)));
        }
        if (!credentials.areOurs()) {
            throw new Refusal.Conflict(
                    "Accounts are managed by your Supabase project: sign in, then open the link again.");
        }
        attempts.count(invitation.email(), request.getRemoteAddr());
        try {
            var password = TypedPassword.in(request, "password", input.password());
            var account = joining.introduce(secret, input.name(), password);
            signIns.begin(account, "an invitation", request, response);
            return seated(secret, account, invitation, request);
        } catch (Refusal.Invalid refusal) {
            return Page.rejected("Join", panel(secret, null, new Form<>(input.withoutPassword(), refusal.fields())));
        }
    }

    private Redirect seated(String secret, Account account, Invitation.Opened invitation, HttpServletRequest request) {
        var organization = joining.accept(secret, account).orElseThrow(() -> new Refusal.Conflict(OVER));
        person.enter(account, organization, request);
        return Redirect.to("/plans").saying("Welcome to %s.".formatted(invitation.organization()));
    }

    private Invitation.Opened opened(String secret) {
        return joining.open(secret).filter(Invitation.Opened::open).orElseThrow(() -> new Refusal.Conflict(OVER));
    }

    private JteModel panel(String secret, @Nullable Account account, Form<JoinInput> form) {
        return templates.accessJoin(secret, opened(secret), account, form, credentials.areOurs());
    }
}
