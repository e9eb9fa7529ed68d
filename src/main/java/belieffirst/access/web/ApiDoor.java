package belieffirst.access.web;

import belieffirst.access.Permission;
import belieffirst.access.Scope;
import belieffirst.database.Asker;
import belieffirst.database.CurrentAsker;
import belieffirst.database.Seat;
import belieffirst.kernel.Refusal;
import belieffirst.web.LongRequests;
import belieffirst.web.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
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

    private final Callers callers;
    private final CurrentAsker current;
    private final TransactionOperations transactions;
    private final JsonMapper json;
    private final List<LongRequests> longRequests;

    ApiDoor(
            Callers callers,
            CurrentAsker current,
            TransactionOperations transactions,
            JsonMapper json,
            List<LongRequests> longRequests) {
        this.callers = callers;
        this.current = current;
        this.transactions = transactions;
        this.json = json;
        this.longRequests = List.copyOf(longRequests);
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
            Security.write(json, response, Problems.of(refusal));
        }
    }

    private void answer(Asker asker, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        var body = BufferedBody.read(request);
        if (body == null) {
            refuse(response, HttpStatus.CONTENT_TOO_LARGE, "content_too_large", "A request takes at most 1 MB.");
            return;
        }
        if (longRequests.stream().anyMatch(slow -> slow.cover(request.getMethod(), request.getRequestURI()))) {
            current.as(asker, () -> passWithoutTransaction(body, response, chain));
            return;
        }
        passWithinTransaction(asker, body, response, chain);
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
                seat.ifPresent(this::admit);
                chain.doFilter(request, answer);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (ServletException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static boolean mayAsk(Seat seat, HttpServletRequest request) {
        return Permission.PLAN.has(seat.role()) || request.getMethod().equals("GET");
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
