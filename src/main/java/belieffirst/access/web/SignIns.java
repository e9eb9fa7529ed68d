package belieffirst.access.web;

import belieffirst.access.Account;
import belieffirst.access.Accounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.stereotype.Component;

/** Begins a session for somebody who proved who she is, under a new session id. */
@Component
class SignIns {

    private final SecurityContextRepository contexts;
    private final Accounts accounts;
    private final CookieRequestCache requests = new CookieRequestCache();

    SignIns(SecurityContextRepository contexts, Accounts accounts) {
        this.contexts = contexts;
        this.accounts = accounts;
    }

    /** Answers where she wanted to go, or the plans. */
    String begin(Account account, HttpServletRequest request, HttpServletResponse response) {
        var wanted = requests.getRequest(request, response);
        request.getSession();
        request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(account, null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        requests.removeRequest(request, response);
        accounts.lastOrganization(account.id())
                .ifPresent(organization -> request.getSession().setAttribute(AskerFilter.ORGANIZATION, organization));
        return wanted == null ? "/plans" : wanted.getRedirectUrl();
    }

    /** From now on she works in this organization, here and when she comes back. */
    void enter(Account account, UUID organization, HttpServletRequest request) {
        request.getSession().setAttribute(AskerFilter.ORGANIZATION, organization);
        accounts.rememberOrganization(account.id(), organization);
    }
}
