package belieffirst.access.web.settings;

import belieffirst.access.account.Account;
import belieffirst.access.account.Sessions;
import belieffirst.kernel.Refusal;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import views.StaticTemplates;

/** The page of the browsers in which a person is signed in, each of which can be signed out from here. */
@Controller
@RequestMapping(SessionsController.PLACE)
class SessionsController {

    static final String PLACE = "/settings/profile/sessions";

    private final StaticTemplates templates = new StaticTemplates();
    private final Sessions sessions;

    SessionsController(Sessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping
    Page show(@AuthenticationPrincipal Account account, HttpSession session) {
        return Page.of("Where you are signed in", templates.accessSessions(sessions.of(account, session.getId())));
    }

    @PostMapping("/{id}/end")
    Redirect end(@AuthenticationPrincipal Account account, @PathVariable UUID id, HttpSession session) {
        if (!sessions.end(account, session.getId(), id)) {
            throw new Refusal.NotFound("other session of yours", id);
        }
        return Redirect.to(PLACE).saying("That browser is signed out.");
    }

    @PostMapping("/end-others")
    Redirect endOthers(@AuthenticationPrincipal Account account, HttpSession session) {
        sessions.endOthers(account, session.getId());
        return Redirect.to(PLACE).saying("All your other browsers are signed out.");
    }
}
