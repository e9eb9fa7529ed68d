package belieffirst.access.web.signin;

import belieffirst.access.account.Credentials;
import belieffirst.access.signin.SignInAttempts;
import belieffirst.access.web.security.DeviceCookie;
import belieffirst.access.web.security.SignIns;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import views.StaticTemplates;

/** The sign-in with e-mail and password. */
@Controller
@RequestMapping("/sign-in")
class SignInController {

    private static final String WRONG = "Wrong e-mail or password.";

    private static final String NOT_VALID = "This token is not valid, or has expired: sign in with your password.";

    private final StaticTemplates templates = new StaticTemplates();
    private final Credentials credentials;
    private final SignInAttempts attempts;
    private final SignIns signIns;

    SignInController(Credentials credentials, SignInAttempts attempts, SignIns signIns) {
        this.credentials = credentials;
        this.attempts = attempts;
        this.signIns = signIns;
    }

    @GetMapping
    Page show(HttpServletRequest request) {
        return Page.of(
                "Sign in",
                templates.accessSignIn(Form.of(SignInInput.BLANK), credentials.areOurs(), asksForPasskey(request)));
    }

    @PostMapping
    View signIn(SignInInput input, HttpServletRequest request, HttpServletResponse response) {
        var device = DeviceCookie.in(request);
        attempts.count(input.email(), request.getRemoteAddr(), device);
        var account = input.isSane()
                ? credentials.check(input.email(), TypedPassword.in(request, "password", input.password()))
                : null;
        if (account == null || account.isEmpty()) {
            attempts.failed(input.isSane() ? input.email() : "", request.getRemoteAddr());
            var rejected = new Form<>(input, Map.of("email", WRONG));
            return Page.rejected(
                    "Sign in", templates.accessSignIn(rejected, credentials.areOurs(), asksForPasskey(request)));
        }
        var next = signIns.begin(account.get(), "a password", request, response);
        if (signIns.half(request).isEmpty()) {
            attempts.succeeded(input.email(), request.getRemoteAddr(), device);
        }
        return Redirect.to(next);
    }

    /** Somebody who comes from another page of their Supabase project, with the token that they have there. */
    @PostMapping("/token")
    View handOver(
            @RequestParam(name = "access_token", defaultValue = "") String token,
            HttpServletRequest request,
            HttpServletResponse response) {
        var account = credentials.check(token);
        if (account.isEmpty()) {
            attempts.failed("", request.getRemoteAddr());
            var rejected = new Form<>(SignInInput.BLANK, Map.of("access_token", NOT_VALID));
            return Page.rejected(
                    "Sign in", templates.accessSignIn(rejected, credentials.areOurs(), asksForPasskey(request)));
        }
        return Redirect.to(signIns.begin(account.get(), "a token of Supabase", request, response));
    }

    /** Where accounts are ours and the address allows it. */
    private boolean asksForPasskey(HttpServletRequest request) {
        return credentials.areOurs() && PasskeyPlaces.of(request).isPresent();
    }
}
