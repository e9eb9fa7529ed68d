package belieffirst.access.web.security;

import belieffirst.access.CurrentMember;
import belieffirst.access.account.Account;
import belieffirst.database.principal.CurrentPrincipal;
import belieffirst.database.principal.Membership;
import belieffirst.database.principal.Principal;
import belieffirst.kernel.Formats;
import belieffirst.web.Viewer;
import belieffirst.web.Viewers;
import belieffirst.web.request.ConcurrencyLimit;
import belieffirst.web.request.LongRequests;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A filter that makes the person who signed in the principal of the request, and tells pages who the viewer is. A page that they
 * read is one transaction, so that PostgreSQL is told once who asks.
 */
@Component
public class PrincipalFilter extends OncePerRequestFilter {

    public static final String ORGANIZATION = "organization";

    private static final Pattern OF_ORGANIZATION =
            Pattern.compile("/(plans|library|beliefs|map|phases|results|suggestions|audit)(/|$)");

    private final CurrentPrincipal current;
    private final CurrentMember member;
    private final ConcurrencyLimit turns;
    private final List<LongRequests> longRequests;
    private final RequestTransaction transaction;

    PrincipalFilter(
            CurrentPrincipal current,
            CurrentMember member,
            ConcurrencyLimit turns,
            List<LongRequests> longRequests,
            RequestTransaction transaction) {
        this.current = current;
        this.member = member;
        this.turns = turns;
        this.longRequests = List.copyOf(longRequests);
        this.transaction = transaction;
    }

    /** Also whoever is shown an error is somebody, in an organization. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Account account) {
            current.become(new Principal.Person(account.id(), organization(request)));
            request.setAttribute(Viewers.ATTRIBUTE, (Viewers) () -> viewer(account, request));
        }
        try {
            passAsRead(request, response, chain);
        } finally {
            current.become(null);
        }
    }

    /** A page that is read is in the reader's formats; what a form changes is kept in those of everybody. */
    private void passAsRead(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!RequestTransaction.isReading(request) || request.getRequestURI().startsWith("/api/")) {
            pass(request, response, chain);
            return;
        }
        try {
            Formats.of(() -> current.display().formats()).call(() -> {
                pass(request, response, chain);
                return true;
            });
        } catch (IOException | ServletException | RuntimeException fault) {
            throw fault;
        } catch (Exception fault) {
            throw new ServletException(fault);
        }
    }

    private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(current.principal() instanceof Principal.Person person)
                || longRequests.stream().anyMatch(slow -> slow.cover(request.getMethod(), request.getRequestURI()))) {
            chain.doFilter(request, response);
            return;
        }
        try (var _ = turns.take(person.organization() == null ? person.account() : person.organization())) {
            if (isReadingPage(request)) {
                transaction
                        .around(request, response, answer -> RequestTransaction.pass(request, answer, chain))
                        .copyBodyToResponse();
            } else {
                chain.doFilter(request, response);
            }
        }
    }

    /** Whether a page is read that is of the organization, by somebody who owes no second step; accounts are looked up without. */
    private static boolean isReadingPage(HttpServletRequest request) {
        var session = request.getSession(false);
        return RequestTransaction.isReading(request)
                && request.getDispatcherType() == DispatcherType.REQUEST
                && OF_ORGANIZATION.matcher(request.getRequestURI()).lookingAt()
                && session != null
                && session.getAttribute(PersonSession.SECOND_STEP_DUE) == null;
    }

    private Viewer viewer(Account account, HttpServletRequest request) {
        var membership = member.membership();
        return new Viewer(
                account.displayName(),
                account.email(),
                membership.map(Membership::organizationName).orElse(null),
                current.hasOtherOrganizations(),
                membership.map(seat -> seat.role().word()).orElse(null),
                lacksPassword(request),
                membership.flatMap(_ -> member.deletion()).orElse(null),
                current.display());
    }

    private static boolean lacksPassword(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && "missing".equals(session.getAttribute(SignIns.PASSWORD_DUE));
    }

    private static @Nullable UUID organization(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : (UUID) session.getAttribute(ORGANIZATION);
    }
}
