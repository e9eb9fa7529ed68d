package belieffirst.access.web.signin;

import belieffirst.access.signin.SecondSteps;
import belieffirst.access.signin.SignInAttempts;
import belieffirst.access.web.security.DeviceCookie;
import belieffirst.access.web.security.HalfSignedIn;
import belieffirst.access.web.security.SignIns;
import belieffirst.kernel.Refusal;
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

/** The page of the second step of signing in: the only one that opens for a person who passed the first step. */
@Controller
@RequestMapping("/sign-in/code")
class CodeController {

    private static final String TITLE = "Enter your code";
    private static final String WRONG =
            "This code is not right, or was used before. Enter the one that your app shows now, or a recovery code.";

    private final StaticTemplates templates = new StaticTemplates();
    private final SignIns signIns;
    private final SecondSteps secondSteps;
    private final SignInAttempts attempts;

    CodeController(SignIns signIns, SecondSteps secondSteps, SignInAttempts attempts) {
        this.signIns = signIns;
        this.secondSteps = secondSteps;
        this.attempts = attempts;
    }

    @GetMapping
    View show(HttpServletRequest request) {
        return signIns.half(request)
                .<View>map(half -> Page.of(TITLE, templates.accessCode(half.ofMachine(), Map.of())))
                .orElseGet(() -> Redirect.to("/sign-in"));
    }

    @PostMapping
    View take(@RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        var half = half(request);
        var email = half.account().email();
        var device = DeviceCookie.in(request);
        attempts.count(email, request.getRemoteAddr(), device);
        if (!secondSteps.passes(half.account(), code)) {
            attempts.failed(email, request.getRemoteAddr());
            return Page.rejected(TITLE, templates.accessCode(half.ofMachine(), Map.of("code", WRONG)));
        }
        attempts.succeeded(email, request.getRemoteAddr(), device);
        return Redirect.to(signIns.complete(half.with("a code"), request, response));
    }

    /** Without a code, for whoever came by a link that the machine itself made. */
    @PostMapping("/off")
    Redirect turnOff(HttpServletRequest request, HttpServletResponse response) {
        var half = half(request);
        if (!half.ofMachine()) {
            throw new Refusal.Forbidden(
                    "Enter a code of your app or a recovery code. If you have neither, whoever runs the"
                            + " product can create a link that lets you in.");
        }
        secondSteps.turnOff(half.account(), "a link of the machine");
        return Redirect.to(signIns.complete(half, request, response))
                .saying("The second step is off. Set it up again in your profile.");
    }

    private HalfSignedIn half(HttpServletRequest request) {
        return signIns.half(request)
                .orElseThrow(() -> new Refusal.Conflict("This took too long. Sign in again, then enter a code."));
    }
}
