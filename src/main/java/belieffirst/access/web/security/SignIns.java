package belieffirst.access.web.security;

import belieffirst.access.account.Account;
import belieffirst.access.account.Accounts;
import belieffirst.access.signin.KnownDevices;
import belieffirst.access.signin.SecondSteps;
import belieffirst.access.signin.SignInLinks;
import belieffirst.access.signin.SignInRecord;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.stereotype.Component;

/** The start of a session, under a new id, for a person who proved who they are; after the second step, if it is on. */
@Component
public class SignIns {

    /** The session's attribute for somebody who came by a link, and has yet to choose a password. */
    public static final String PASSWORD_DUE = "password_due";

    private static final String HALF = "half_signed_in";
    private static final int TIME_FOR_THE_CODE = 600;

    private final PersonSession sessions;
    private final Accounts accounts;
    private final KnownDevices devices;
    private final SignInRecord record;
    private final SecondSteps secondSteps;
    private final CookieRequestCache requests = new CookieRequestCache();

    SignIns(
            PersonSession sessions,
            Accounts accounts,
            KnownDevices devices,
            SignInRecord record,
            SecondSteps secondSteps) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.devices = devices;
        this.record = record;
        this.secondSteps = secondSteps;
    }

    /** Answers where to go on. The way is put on record: “a password”, “an invitation”. */
    public String begin(Account account, String way, HttpServletRequest request, HttpServletResponse response) {
        return begin(new HalfSignedIn(account, way), request, response);
    }

    /** Whoever came by a link is asked for a password at the end; answers where to go on. */
    public String beginByLink(SignInLinks.Taken link, HttpServletRequest request, HttpServletResponse response) {
        return begin(new HalfSignedIn(link.account(), "a sign-in link", true, link.ofMachine()), request, response);
    }

    /** Who has yet to bring a code, in this session. */
    public Optional<HalfSignedIn> half(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((HalfSignedIn) session.getAttribute(HALF));
    }

    private String begin(HalfSignedIn half, HttpServletRequest request, HttpServletResponse response) {
        if (!secondSteps.isOn(half.account().id())) {
            return complete(half, request, response);
        }
        var session = request.getSession();
        request.changeSessionId();
        session.setAttribute(HALF, half);
        session.setMaxInactiveInterval(TIME_FOR_THE_CODE);
        return "/sign-in/code";
    }

    /** Begins the session; answers where this person wanted to go, or what is due before. */
    public String complete(HalfSignedIn half, HttpServletRequest request, HttpServletResponse response) {
        var account = half.account();
        var wanted = requests.getRequest(request, response);
        sessions.renew(account, request, response);
        requests.removeRequest(request, response);
        DeviceCookie.give(request, response, devices.remember(account.id(), DeviceCookie.in(request)));
        record.succeeded(account, half.way(), request.getRemoteAddr());
        var session = request.getSession();
        session.removeAttribute(HALF);
        session.setMaxInactiveInterval((int) SessionCookie.LASTS.toSeconds());
        accounts.lastOrganization(account.id())
                .ifPresent(organization -> session.setAttribute(PrincipalFilter.ORGANIZATION, organization));
        sessions.noteWhatIsDue(account, request);
        if (half.byLink()) {
            session.setAttribute(PASSWORD_DUE, accounts.hasPassword(account.id()) ? "forgotten" : "missing");
            return "/settings/profile/password";
        }
        return wanted == null ? "/" : wanted.getRedirectUrl();
    }
}
