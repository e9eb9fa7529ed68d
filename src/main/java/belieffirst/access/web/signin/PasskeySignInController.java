package belieffirst.access.web.signin;

import belieffirst.access.account.Credentials;
import belieffirst.access.signin.PasskeyCeremonies;
import belieffirst.access.signin.SignInAttempts;
import belieffirst.access.web.security.HalfSignedIn;
import belieffirst.access.web.security.SignIns;
import belieffirst.kernel.Refusal;
import belieffirst.web.Form;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;
import views.StaticTemplates;

/** The sign-in with a passkey, which replaces password and second step: the device asks for a finger, a face or a PIN. */
@Controller
@RequestMapping("/sign-in/passkey")
class PasskeySignInController {

    private static final String ASKED = "passkey_asked";
    private static final int TIME_TO_ANSWER = 600;

    private final StaticTemplates templates = new StaticTemplates();
    private final PasskeyCeremonies ceremonies;
    private final SignIns signIns;
    private final SignInAttempts attempts;
    private final Credentials credentials;

    PasskeySignInController(
            PasskeyCeremonies ceremonies, SignIns signIns, SignInAttempts attempts, Credentials credentials) {
        this.ceremonies = ceremonies;
        this.signIns = signIns;
        this.attempts = attempts;
        this.credentials = credentials;
    }

    @PostMapping(path = "/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String ask(HttpServletRequest request) {
        requireOurs();
        var asked = ceremonies.ask(PasskeyPlaces.require(request));
        var session = request.getSession();
        session.setAttribute(ASKED, asked);
        if (request.getUserPrincipal() == null) {
            session.setMaxInactiveInterval(TIME_TO_ANSWER);
        }
        return ceremonies.text(asked);
    }

    /** What was asked is answered once. */
    @PostMapping
    View signIn(
            @RequestParam(defaultValue = "") String passkey, HttpServletRequest request, HttpServletResponse response) {
        requireOurs();
        var place = PasskeyPlaces.require(request);
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ASKED) instanceof PublicKeyCredentialRequestOptions asked)) {
            throw new Refusal.Conflict("This took too long. Sign in again.");
        }
        session.removeAttribute(ASKED);
        try {
            var account = ceremonies.recognize(place, asked, passkey);
            return Redirect.to(signIns.complete(new HalfSignedIn(account, "a passkey"), request, response));
        } catch (Refusal.Invalid refusal) {
            attempts.failed("", request.getRemoteAddr());
            var form = new Form<>(SignInInput.BLANK, refusal.fields());
            return Page.rejected("Sign in", templates.accessSignIn(form, true, true));
        }
    }

    private void requireOurs() {
        if (!credentials.areOurs()) {
            throw new Refusal.Conflict("Your sign-in is managed by your Supabase project.");
        }
    }
}
