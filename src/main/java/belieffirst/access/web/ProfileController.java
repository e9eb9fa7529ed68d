package belieffirst.access.web;

import belieffirst.access.account.Account;
import belieffirst.access.account.Accounts;
import belieffirst.access.account.Credentials;
import belieffirst.access.notification.Notifications;
import belieffirst.access.signin.SecondSteps;
import belieffirst.access.web.security.PersonSession;
import belieffirst.web.Form;
import belieffirst.web.Frame;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import views.StaticTemplates;

/** A person's own settings: name, password, second step, e-mail and keys. */
@Controller
@RequestMapping("/settings/profile")
class ProfileController {

    private static final String TITLE = "Your profile";

    private final StaticTemplates templates = new StaticTemplates();
    private final Accounts accounts;
    private final PersonSession person;
    private final SecondSteps secondSteps;
    private final Credentials credentials;
    private final Notifications notifications;

    ProfileController(
            Accounts accounts,
            PersonSession person,
            SecondSteps secondSteps,
            Credentials credentials,
            Notifications notifications) {
        this.accounts = accounts;
        this.person = person;
        this.secondSteps = secondSteps;
        this.credentials = credentials;
        this.notifications = notifications;
    }

    @GetMapping
    Page show(@AuthenticationPrincipal Account account) {
        return Page.of(TITLE, panel(account, Form.of(new ProfileInput(account.displayName()))));
    }

    @PostMapping("/name")
    View rename(
            @AuthenticationPrincipal Account account,
            @Valid ProfileInput input,
            BindingResult result,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (result.hasErrors()) {
            return Page.rejected(TITLE, panel(account, Form.rejected(input, result)));
        }
        accounts.rename(account.id(), input.name());
        person.renew(new Account(account.id(), account.email(), input.name()), request, response);
        return Redirect.to("/settings/profile").saying("Your name is saved.");
    }

    /** Kept in this browser: it is about this keyboard, or the voice that stands in for one, and costs no page a statement. */
    @PostMapping("/keys")
    View switchKeys(
            @RequestParam(defaultValue = "false") boolean on,
            HttpServletRequest request,
            HttpServletResponse response) {
        var cookie = ResponseCookie.from(Frame.keysCookie(request), on ? "" : "off")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(on ? Duration.ZERO : Duration.ofDays(400))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return Redirect.to("/settings/profile")
                .saying(on ? "Single keys are on." : "Single keys are off in this browser.");
    }

    private JteModel panel(Account account, Form<ProfileInput> profile) {
        return templates.accessProfile(
                account,
                profile,
                accounts.hasPassword(account.id()),
                secondSteps.isOn(account.id()),
                credentials.areOurs(),
                notifications.of(account.id()));
    }
}
