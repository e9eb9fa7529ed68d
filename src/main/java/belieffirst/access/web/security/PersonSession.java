package belieffirst.access.web.security;

import belieffirst.access.account.Account;
import belieffirst.access.account.Accounts;
import belieffirst.access.account.Sessions;
import belieffirst.access.signin.SecondSteps;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** The session of somebody who signed in: whose it is, where they work, and what is due before anything else. */
@Component
public class PersonSession {

    /** The attribute for somebody who has to set up a second step before anything else. */
    static final String SECOND_STEP_DUE = "second_step_due";

    private final SecurityContextRepository contexts;
    private final Accounts accounts;
    private final SecondSteps secondSteps;

    PersonSession(SecurityContextRepository contexts, Accounts accounts, SecondSteps secondSteps) {
        this.contexts = contexts;
        this.accounts = accounts;
        this.secondSteps = secondSteps;
    }

    /** Makes it this person's, under a new id: another person's, or the same one's with another name or e-mail. */
    public void renew(Account account, HttpServletRequest request, HttpServletResponse response) {
        request.getSession().setAttribute(Sessions.SIGNED_IN_FROM, Device.of(request));
        request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(account, null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** From now on this person works in this organization, here and when they come back. */
    public void enter(Account account, UUID organization, HttpServletRequest request) {
        request.getSession().setAttribute(PrincipalFilter.ORGANIZATION, organization);
        accounts.rememberOrganization(account.id(), organization);
        noteWhatIsDue(account, request);
    }

    /** Looks whether a second step has to be set up before anything else; answers whether. */
    public boolean noteWhatIsDue(Account account, HttpServletRequest request) {
        var due = secondSteps.owes(account.id());
        request.getSession().setAttribute(SECOND_STEP_DUE, due ? true : null);
        return due;
    }
}
