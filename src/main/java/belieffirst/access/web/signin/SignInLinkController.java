package belieffirst.access.web.signin;

import belieffirst.access.account.Credentials;
import belieffirst.access.signin.SignInLinks;
import belieffirst.access.web.security.SignIns;
import belieffirst.kernel.Refusal;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import views.StaticTemplates;

/** The sign-in by a link that works once. Mail programs open links too, so only pressing the button uses it up. */
@Controller
@RequestMapping("/sign-in/link/{secret}")
class SignInLinkController {

    private static final Logger log = LoggerFactory.getLogger(SignInLinkController.class);

    private final StaticTemplates templates = new StaticTemplates();
    private final SignInLinks links;
    private final SignIns signIns;
    private final Credentials credentials;

    SignInLinkController(SignInLinks links, SignIns signIns, Credentials credentials) {
        this.links = links;
        this.signIns = signIns;
        this.credentials = credentials;
    }

    @GetMapping
    Page show(@PathVariable String secret) {
        return Page.of("Welcome to Belief First", templates.accessSignInLink(secret));
    }

    @PostMapping
    Redirect take(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
        var link = links.take(secret).orElseThrow(() -> {
            log.warn("A sign-in link from {} was refused", request.getRemoteAddr());
            return new Refusal.Conflict(
                    "This link was used before, or has expired. Sign in with your password, or ask for a new link.");
        });
        return Redirect.to(
                credentials.areOurs()
                        ? signIns.beginByLink(link, request, response)
                        : signIns.begin(link.account(), "a sign-in link", request, response));
    }
}
