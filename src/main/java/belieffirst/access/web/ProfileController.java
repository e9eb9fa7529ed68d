package belieffirst.access.web;

import belieffirst.access.Account;
import belieffirst.access.Accounts;
import belieffirst.access.Credentials;
import belieffirst.access.SignInAttempts;
import belieffirst.kernel.Refusal;
import belieffirst.web.Form;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import views.StaticTemplates;

/** A person's own settings: her name and her password. */
@Controller
@RequestMapping("/settings/profile")
class ProfileController {

    private static final String TITLE = "Your profile";

    private final StaticTemplates templates = new StaticTemplates();
    private final Accounts accounts;
    private final SignInAttempts attempts;
    private final SignIns signIns;
    private final Sessions sessions;
    private final Credentials credentials;

    ProfileController(
            Accounts accounts, SignInAttempts attempts, SignIns signIns, Sessions sessions, Credentials credentials) {
        this.credentials = credentials;
        this.accounts = accounts;
        this.attempts = attempts;
        this.signIns = signIns;
        this.sessions = sessions;
    }

    @GetMapping
    Page show(@AuthenticationPrincipal Account account) {
        return Page.of(
                TITLE, panel(account, Form.of(new ProfileInput(account.displayName())), Form.of(PasswordInput.BLANK)));
    }

    @PostMapping("/name")
    View rename(
            @AuthenticationPrincipal Account account,
            @Valid ProfileInput input,
            BindingResult result,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (result.hasErrors()) {
            return Page.rejected(TITLE, panel(account, Form.rejected(input, result), Form.of(PasswordInput.BLANK)));
        }
        accounts.rename(account.id(), input.name());
        signIns.begin(new Account(account.id(), account.email(), input.name()), request, response);
        return Redirect.to("/settings/profile").saying("Your name is saved.");
    }

    @PostMapping("/password")
    View changePassword(
            @AuthenticationPrincipal Account account,
            @Valid PasswordInput input,
            BindingResult result,
            HttpServletRequest request) {
        if (!credentials.areOurs()) {
            throw new Refusal.Conflict("Your password is kept by your Supabase project: change it there.");
        }
        var wrong = result.hasErrors() ? null : wrongPassword(account, input.current(), request.getRemoteAddr());
        if (result.hasErrors() || wrong != null) {
            var form = wrong == null
                    ? Form.rejected(PasswordInput.BLANK, result)
                    : new Form<>(PasswordInput.BLANK, Map.of("current", wrong));
            return Page.rejected(TITLE, panel(account, Form.of(new ProfileInput(account.displayName())), form));
        }
        accounts.setPassword(account.id(), input.password());
        sessions.endOthers(account, request.getSession().getId());
        return Redirect.to("/settings/profile").saying("Your password is set. Sign in with it from now on.");
    }

    private @Nullable String wrongPassword(Account account, @Nullable String current, String address) {
        if (!accounts.hasPassword(account.id())) {
            return null;
        }
        attempts.count(account.email(), address);
        var known = accounts.withPassword(account.email(), current == null ? "" : current);
        return known.isPresent() ? null : "This is not your present password.";
    }

    private JteModel panel(Account account, Form<ProfileInput> profile, Form<PasswordInput> password) {
        return templates.accessProfile(
                account, profile, password, accounts.hasPassword(account.id()), credentials.areOurs());
    }
}
