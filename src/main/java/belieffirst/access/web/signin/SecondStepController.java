package belieffirst.access.web.signin;

import belieffirst.access.account.Account;
import belieffirst.access.account.Credentials;
import belieffirst.access.account.Sessions;
import belieffirst.access.signin.SecondSteps;
import belieffirst.access.web.security.PersonSession;
import belieffirst.kernel.Refusal;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import views.StaticTemplates;

/** A person's second sign-in step: set up, its recovery codes made anew, and turned off. */
@Controller
@RequestMapping("/settings/profile/second-step")
class SecondStepController {

    private static final String TITLE = "Second sign-in step";

    private final StaticTemplates templates = new StaticTemplates();
    private final SecondSteps steps;
    private final SecondStepProof proof;
    private final PersonSession person;
    private final Sessions sessions;
    private final Credentials credentials;

    SecondStepController(
            SecondSteps steps,
            SecondStepProof proof,
            PersonSession person,
            Sessions sessions,
            Credentials credentials) {
        this.steps = steps;
        this.proof = proof;
        this.person = person;
        this.sessions = sessions;
        this.credentials = credentials;
    }

    @GetMapping
    Page show(@AuthenticationPrincipal Account account) {
        return page(account, Map.of());
    }

    @PostMapping
    View turnOn(
            @AuthenticationPrincipal Account account,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request) {
        requireOurs();
        try {
            var codes = steps.turnOn(account, code);
            sessions.endOthers(account, request.getSession().getId());
            person.noteWhatIsDue(account, request);
            return Page.of(TITLE, templates.accessRecoveryCodes(codes));
        } catch (Refusal.Invalid refusal) {
            return page(account, refusal.fields());
        }
    }

    @PostMapping("/codes")
    View renewCodes(
            @AuthenticationPrincipal Account account,
            @RequestParam(name = "renewing_code", defaultValue = "") String code,
            HttpServletRequest request) {
        try {
            proof.requireCode(account, "renewing_code", code, request);
            return Page.of(TITLE, templates.accessRecoveryCodes(steps.renewCodes(account)));
        } catch (Refusal.Invalid refusal) {
            return page(account, refusal.fields());
        }
    }

    @PostMapping("/off")
    View turnOff(
            @AuthenticationPrincipal Account account,
            @RequestParam(name = "ending_code", defaultValue = "") String code,
            @RequestParam(name = "current", defaultValue = "") String password,
            HttpServletRequest request) {
        try {
            proof.requirePassword(account, "current", TypedPassword.in(request, "current", password), request);
            proof.requireCode(account, "ending_code", code, request);
        } catch (Refusal.Invalid refusal) {
            return page(account, refusal.fields());
        }
        steps.turnOff(account, "a password and a code");
        person.noteWhatIsDue(account, request);
        return Redirect.to("/settings/profile").saying("The second step is off. Your password alone signs you in.");
    }

    private Page page(Account account, Map<String, String> errors) {
        requireOurs();
        var left = steps.codesLeft(account.id());
        var panel = left.isPresent() ? templates.accessSecondStepOn(left.get(), errors) : offer(account, errors);
        return errors.isEmpty() ? Page.of(TITLE, panel) : Page.rejected(TITLE, panel);
    }

    private JteModel offer(Account account, Map<String, String> errors) {
        var setup = steps.setup(account);
        return templates.accessSecondStep(setup, QrPicture.of(setup.address()), steps.owes(account.id()), errors);
    }

    private void requireOurs() {
        if (!credentials.areOurs()) {
            throw new Refusal.Conflict("Your sign-in is managed by your Supabase project: set up a second step there.");
        }
    }
}
