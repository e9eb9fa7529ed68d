package belieffirst.access.web;

import belieffirst.access.TokenText;
import belieffirst.database.Asker;
import belieffirst.database.CurrentAsker;
import belieffirst.database.Seat;
import belieffirst.web.LongRequests;
import belieffirst.web.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
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

    private final CurrentAsker current;
    private final TransactionOperations transactions;
    private final JsonMapper json;
    private final List<LongRequests> longRequests;

    ApiDoor(
            CurrentAsker current,
            TransactionOperations transactions,
            JsonMapper json,
            List<LongRequests> longRequests) {
        this.current = current;
        this.transactions = transactions;
        this.json = json;
        this.longRequests = List.copyOf(longRequests);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var token = TokenText.inHeader(String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION)));
        if (token.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var body = BufferedBody.read(request);
        if (body == null) {
            refuse(response, HttpStatus.CONTENT_TOO_LARGE, "content_too_large", "A request takes at most 1 MB.");
            return;
        }
        var bearer = new Asker.Bearer(token.get().hash());
        if (longRequests.stream().anyMatch(slow -> slow.cover(request.getMethod(), request.getRequestURI()))) {
            current.as(bearer, () -> passWithoutTransaction(body, response, chain));
            return;
        }
        passWithinTransaction(bearer, body, response, chain);
    }

    private void passWithinTransaction(
            Asker bearer, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        var answer = new ContentCachingResponseWrapper(response);
        current.as(
                bearer,
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
            } else {
                seat.ifPresent(ApiDoor::admit);
                chain.doFilter(request, answer);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (ServletException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static boolean mayAsk(Seat seat, HttpServletRequest request) {
        return seat.mayWrite() || request.getMethod().equals("GET");
    }

    private static void admit(Seat seat) {
        var authorities = AuthorityUtils.createAuthorityList(seat.scopes());
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(seat, null, authorities));
    }

    private void refuse(HttpServletResponse response, HttpStatus status, String code, String detail)
            throws IOException {
        Security.write(json, response, Problems.of(status, code, detail));
    }
}
