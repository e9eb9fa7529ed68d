package belieffirst.access.web.signin;

import belieffirst.access.account.Account;
import belieffirst.access.account.Accounts;
import belieffirst.access.account.Credentials;
import belieffirst.access.account.Sessions;
import belieffirst.access.signin.SignInAttempts;
import belieffirst.access.web.security.DeviceCookie;
import belieffirst.access.web.security.SignIns;
import belieffirst.kernel.Refusal;
import belieffirst.web.Form;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import views.StaticTemplates;

/** A person's password: chosen after a link, or changed by whoever knows the current one. */
@Controller
@RequestMapping("/settings/profile/password")
class PasswordController {

    private static final String TITLE = "Your password";

    private final StaticTemplates templates = new StaticTemplates();
    private final Accounts accounts;
    private final SignInAttempts attempts;
    private final Sessions sessions;
    private final Credentials credentials;

    PasswordController(Accounts accounts, SignInAttempts attempts, Sessions sessions, Credentials credentials) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.sessions = sessions;
        this.credentials = credentials;
    }

    @GetMapping
    Page show(@AuthenticationPrincipal Account account, HttpSession session) {
        return page(account, session, Map.of());
    }

    @PostMapping
    View change(
            @AuthenticationPrincipal Account account,
            @Valid PasswordInput input,
            BindingResult result,
            HttpServletRequest request) {
        if (!credentials.areOurs()) {
            throw new Refusal.Conflict("Your password is managed by your Supabase project: change it there.");
        }
        var session = request.getSession();
        try {
            requireRight(account, input, result, request);
            accounts.setPassword(account.id(), TypedPassword.in(request, "password", input.password()));
        } catch (Refusal.Invalid refusal) {
            return page(account, session, refusal.fields());
        }
        sessions.endOthers(account, session.getId());
        var first = session.getAttribute(SignIns.PASSWORD_DUE) != null;
        session.removeAttribute(SignIns.PASSWORD_DUE);
        return Redirect.to(first ? "/plans" : "/settings/profile")
                .saying("Your password is set. Sign in with it from now on.");
    }

    private void requireRight(Account account, PasswordInput input, BindingResult result, HttpServletRequest request) {
        if (result.hasErrors()) {
            throw new Refusal.Invalid(Form.rejected(input, result).errors());
        }
        if (asksForCurrent(account, request.getSession())) {
            var current = TypedPassword.in(request, "current", input.current() == null ? "" : input.current());
            attempts.count(account.email(), request.getRemoteAddr(), DeviceCookie.in(request));
            if (accounts.withPassword(account.email(), current).isEmpty()) {
                attempts.failed(account.email(), request.getRemoteAddr());
                throw new Refusal.Invalid(Map.of("current", "This is not your current password."));
            }
            attempts.succeeded(account.email(), request.getRemoteAddr(), DeviceCookie.in(request));
        }
    }

    /** Whoever came by a link proved to be the right person already. */
    private boolean asksForCurrent(Account account, HttpSession session) {
        return session.getAttribute(SignIns.PASSWORD_DUE) == null && accounts.hasPassword(account.id());
    }

    private Page page(Account account, HttpSession session, Map<String, String> errors) {
        var due = String.valueOf(session.getAttribute(SignIns.PASSWORD_DUE));
        var panel = templates.accessPassword(account, asksForCurrent(account, session), due, errors);
        return errors.isEmpty() ? Page.of(TITLE, panel) : Page.rejected(TITLE, panel);
    }
}
