package belieffirst.access.web;

import belieffirst.access.Accounts;
import belieffirst.access.SignInAttempts;
import belieffirst.web.Form;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import views.StaticTemplates;

/** Signing in with e-mail and password. */
@Controller
@RequestMapping("/sign-in")
class SignInController {

    private static final String WRONG = "This e-mail and password do not belong together.";

    private final StaticTemplates templates = new StaticTemplates();
    private final Accounts accounts;
    private final SignInAttempts attempts;
    private final SignIns signIns;

    SignInController(Accounts accounts, SignInAttempts attempts, SignIns signIns) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.signIns = signIns;
    }

    @GetMapping
    Page show() {
        return Page.of("Sign in", templates.accessSignIn(Form.of(SignInInput.BLANK)));
    }

    @PostMapping
    View signIn(SignInInput input, HttpServletRequest request, HttpServletResponse response) {
        attempts.count(input.email(), request.getRemoteAddr());
        var account = input.isSane() ? accounts.withPassword(input.email(), input.password()) : null;
        if (account == null || account.isEmpty()) {
            var rejected = new Form<>(input, Map.of("email", WRONG));
            return Page.rejected("Sign in", templates.accessSignIn(rejected));
        }
        attempts.forget(input.email());
        return Redirect.to(signIns.begin(account.get(), request, response));
    }
}
