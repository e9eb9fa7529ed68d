package belieffirst.access.web.security;

import belieffirst.access.Permission;
import belieffirst.access.token.Scope;
import belieffirst.database.asker.Asker;
import belieffirst.database.asker.CurrentAsker;
import belieffirst.database.asker.Seat;
import belieffirst.kernel.Refusal;
import belieffirst.web.Problems;
import belieffirst.web.request.BufferedBody;
import belieffirst.web.request.LongRequests;
import belieffirst.web.request.RequestBodies;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door of the API: one request is one transaction, which begins with looking up its token and is rolled back whenever the
 * answer is an error. The body is read before and the answer sent after it, so that a slow client holds no connection. Only
 * {@link LongRequests} pass without, since what they wait for would hold one.
 */
@Component
class ApiDoor extends OncePerRequestFilter {

    private static final String VIEWER = "The maker of this token is a viewer, who changes nothing.";
    private static final String NOWHERE =
            "You belong to several organizations or to none: name one of yours in the header X-Organization.";

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Callers callers;
    private final RequestBodies bodies;
    private final CurrentAsker current;
    private final TransactionOperations transactions;
    private final JsonMapper json;

    ApiDoor(
            Callers callers,
            RequestBodies bodies,
            CurrentAsker current,
            PlatformTransactionManager manager,
            JsonMapper json) {
        this.callers = callers;
        this.bodies = bodies;
        this.current = current;
        this.transactions = new TransactionTemplate(manager);
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var asker = callers.in(request);
            if (asker.isEmpty()) {
                chain.doFilter(request, response);
            } else {
                answer(asker.get(), request, response, chain);
            }
        } catch (Refusal refusal) {
            if (refusal.retryAfterSeconds() != null) {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.retryAfterSeconds()));
            }
            Security.write(json, response, Problems.of(refusal));
        }
    }

    private void answer(Asker asker, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!hasBody(request)) {
            work(asker, request, response, chain);
        } else if (!callers.areKnown(asker)) {
            chain.doFilter(request, response);
        } else {
            workWithBody(asker, request, response, chain);
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private void workWithBody(Asker asker, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        var arrived = bodies.read(request);
        if (arrived.isWhole()) {
            work(asker, new BufferedBody(request, arrived.body()), response, chain);
        } else {
            response.setHeader(HttpHeaders.CONNECTION, "close");
            refuse(response, arrived.status(), arrived.status().name().toLowerCase(Locale.ROOT), arrived.sentence());
        }
    }

    private void work(Asker asker, HttpServletRequest body, HttpServletResponse response, FilterChain chain)
            throws IOException {
        if (callers.waitLong(body)) {
            current.as(asker, () -> passWithoutTransaction(body, response, chain));
            return;
        }
        try (var _ = callers.turn(asker)) {
            passWithinTransaction(asker, body, response, chain);
        }
    }

    private void passWithinTransaction(
            Asker asker, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        var answer = new ContentCachingResponseWrapper(response);
        current.as(
                asker,
                () -> transactions.execute(transaction -> {
                    pass(request, answer, chain);
                    if (answer.getStatus() >= 400) {
                        transaction.setRollbackOnly();
                    }
                    return answer;
                }));
        answer.copyBodyToResponse();
    }

    /** The token is looked up in a transaction that is over before anything is waited for. */
    private HttpServletResponse passWithoutTransaction(
            HttpServletRequest request, HttpServletResponse answer, FilterChain chain) {
        transactions.executeWithoutResult(_ -> {});
        pass(request, answer, chain);
        return answer;
    }

    private void pass(HttpServletRequest request, HttpServletResponse answer, FilterChain chain) {
        try {
            var seat = current.seat();
            if (seat.isPresent() && !mayAsk(seat.get(), request)) {
                refuse(answer, HttpStatus.FORBIDDEN, "forbidden", VIEWER);
            } else if (seat.isEmpty() && current.asker() instanceof Asker.Person) {
                refuse(answer, HttpStatus.FORBIDDEN, "organization_missing", NOWHERE);
            } else {
                seat.ifPresent(known -> {
                    callers.remember(current.asker(), known);
                    admit(known);
                });
                chain.doFilter(request, answer);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (ServletException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static boolean mayAsk(Seat seat, HttpServletRequest request) {
        return Permission.PLAN.has(seat.role()) || READING.contains(request.getMethod());
    }

    /** A token may do what its scopes say; a person herself, all that her role lets her. */
    private void admit(Seat seat) {
        var scopes = current.asker() instanceof Asker.Person ? Scope.words() : seat.scopes();
        var authorities = AuthorityUtils.createAuthorityList(scopes);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(seat, null, authorities));
    }

    private void refuse(HttpServletResponse response, HttpStatus status, String code, String detail)
            throws IOException {
        Security.write(json, response, Problems.of(status, code, detail));
    }
}
