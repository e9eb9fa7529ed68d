package belieffirst.access.web;

import belieffirst.access.Account;
import belieffirst.access.Accounts;
import belieffirst.access.KnownDevices;
import belieffirst.access.SignInRecord;
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

    /** The session's attribute for somebody who came by a link, and has yet to choose a password. */
    static final String PASSWORD_DUE = "password_due";

    private final SecurityContextRepository contexts;
    private final Accounts accounts;
    private final KnownDevices devices;
    private final SignInRecord record;
    private final CookieRequestCache requests = new CookieRequestCache();

    SignIns(SecurityContextRepository contexts, Accounts accounts, KnownDevices devices, SignInRecord record) {
        this.contexts = contexts;
        this.accounts = accounts;
        this.devices = devices;
        this.record = record;
    }

    /** Answers where she wanted to go, or the plans. The way is put on record: “a password”, “an invitation”. */
    String begin(Account account, String way, HttpServletRequest request, HttpServletResponse response) {
        var wanted = requests.getRequest(request, response);
        renew(account, request, response);
        requests.removeRequest(request, response);
        DeviceCookie.give(request, response, devices.remember(account.id(), DeviceCookie.in(request)));
        record.succeeded(account, way, request.getRemoteAddr());
        accounts.lastOrganization(account.id())
                .ifPresent(organization -> request.getSession().setAttribute(AskerFilter.ORGANIZATION, organization));
        return wanted == null ? "/plans" : wanted.getRedirectUrl();
    }

    /** The session of somebody under a new id: another person's, or the same one's with another name or e-mail. */
    void renew(Account account, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(account, null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** Whoever came by a link is asked for a password; answers where. */
    String beginByLink(Account account, HttpServletRequest request, HttpServletResponse response) {
        begin(account, "a sign-in link", request, response);
        request.getSession().setAttribute(PASSWORD_DUE, accounts.hasPassword(account.id()) ? "forgotten" : "missing");
        return "/settings/profile/password";
    }

    /** From now on she works in this organization, here and when she comes back. */
    void enter(Account account, UUID organization, HttpServletRequest request) {
        request.getSession().setAttribute(AskerFilter.ORGANIZATION, organization);
        accounts.rememberOrganization(account.id(), organization);
    }
}
