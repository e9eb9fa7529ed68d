package belieffirst.access.web.signin;

import belieffirst.access.account.Accounts;
import belieffirst.access.account.Credentials;
import belieffirst.access.account.Mail;
import belieffirst.access.signin.SignInAttempts;
import belieffirst.access.signin.SignInLinks;
import belieffirst.kernel.Refusal;
import belieffirst.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.StaticTemplates;

/** The page for a forgotten password: a link by mail, or whom to ask if no mail is sent. */
@Controller
@RequestMapping("/sign-in/forgotten")
class ForgottenPasswordController {

    private static final String TITLE = "Forgot your password?";
    private static final Duration LASTS = Duration.ofHours(1);
    private static final int LONGEST = 254;

    private final StaticTemplates templates = new StaticTemplates();
    private final Accounts accounts;
    private final SignInLinks links;
    private final SignInAttempts attempts;
    private final Credentials credentials;
    private final Mail mail;

    ForgottenPasswordController(
            Accounts accounts, SignInLinks links, SignInAttempts attempts, Credentials credentials, Mail mail) {
        this.accounts = accounts;
        this.links = links;
        this.attempts = attempts;
        this.credentials = credentials;
        this.mail = mail;
    }

    @GetMapping
    Page show() {
        return Page.of(
                TITLE, templates.accessForgotten(mail.isSet() && credentials.areOurs(), credentials.areOurs(), ""));
    }

    /** Says the same whether there is such an account or not. */
    @PostMapping
    Page send(@RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        if (!mail.isSet() || !credentials.areOurs()) {
            throw new Refusal.Conflict("This installation sends no e-mail. Ask an owner or admin for a sign-in link.");
        }
        if (email.isBlank() || email.length() > LONGEST) {
            throw new Refusal.Invalid("Enter the e-mail that you sign in with.");
        }
        attempts.count("link:" + email, request.getRemoteAddr());
        accounts.find(email).ifPresent(account -> {
            var address = mail.address("/sign-in/link/" + links.make(account.id(), LASTS));
            mail.send(account.email(), "Your sign-in link", """
                    Open this link to sign in to Belief First and choose a new password:

                    %s

                    It works once, for an hour. If you did not ask for it, ignore this e-mail.
                    """.formatted(address));
        });
        return Page.of(TITLE, templates.accessForgotten(true, true, email));
    }
}
