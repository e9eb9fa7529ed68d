package belieffirst.access.web.security;

import belieffirst.access.Permission;
import belieffirst.access.token.Scope;
import belieffirst.database.principal.CurrentPrincipal;
import belieffirst.database.principal.Membership;
import belieffirst.database.principal.Principal;
import belieffirst.kernel.Refusal;
import belieffirst.web.EntityTags;
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
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The filter that makes each API request one transaction, which begins with looking up its token and is rolled back whenever
 * the answer is an error. The body is read before and the answer sent after it, so that a slow client holds no connection. Only
 * {@link LongRequests} pass without, since what they wait for would hold one.
 */
@Component
class ApiTransactionFilter extends OncePerRequestFilter {

    private static final String VIEWER = "The maker of this token is a viewer, who changes nothing.";
    private static final String NOWHERE =
            "You belong to several organizations or to none: name one of yours in the header X-Organization.";

    private final ApiCallers callers;
    private final RequestBodies bodies;
    private final CurrentPrincipal current;
    private final RequestTransaction transaction;
    private final JsonMapper json;

    ApiTransactionFilter(
            ApiCallers callers,
            RequestBodies bodies,
            CurrentPrincipal current,
            RequestTransaction transaction,
            JsonMapper json) {
        this.callers = callers;
        this.bodies = bodies;
        this.current = current;
        this.transaction = transaction;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var principal = callers.in(request);
            if (principal.isEmpty()) {
                chain.doFilter(request, response);
            } else {
                answer(principal.get(), request, response, chain);
            }
        } catch (Refusal refusal) {
            Problems.sayWhen(refusal, response);
            Security.write(json, response, Problems.of(refusal));
        }
    }

    private void answer(
            Principal principal, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!hasBody(request)) {
            work(principal, request, response, chain);
        } else if (!callers.areKnown(principal)) {
            chain.doFilter(request, response);
        } else {
            workWithBody(principal, request, response, chain);
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private void workWithBody(
            Principal principal, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        var arrived = bodies.read(request);
        if (arrived.isWhole()) {
            work(principal, new BufferedBody(request, arrived.body()), response, chain);
        } else {
            response.setHeader(HttpHeaders.CONNECTION, "close");
            refuse(response, arrived.status(), arrived.status().name().toLowerCase(Locale.ROOT), arrived.sentence());
        }
    }

    private void work(Principal principal, HttpServletRequest body, HttpServletResponse response, FilterChain chain)
            throws IOException {
        if (callers.waitLong(body)) {
            current.as(principal, () -> passWithoutTransaction(body, response, chain));
            return;
        }
        try (var _ = callers.turn(principal)) {
            if (!callers.answerAtOnce(principal, body, response)) {
                passWithinTransaction(principal, body, response, chain);
            }
        }
    }

    private void passWithinTransaction(
            Principal principal, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        var answered = current.as(
                principal, () -> transaction.around(request, response, answer -> pass(request, answer, chain)));
        if (RequestTransaction.isReading(request)) {
            EntityTags.settle(request, answered);
        }
        answered.copyBodyToResponse();
    }

    /** The token is looked up in a transaction that is over before anything is waited for. */
    private HttpServletResponse passWithoutTransaction(
            HttpServletRequest request, HttpServletResponse answer, FilterChain chain) {
        transaction.around(request, answer, _ -> {});
        pass(request, answer, chain);
        return answer;
    }

    private void pass(HttpServletRequest request, HttpServletResponse answer, FilterChain chain) {
        var membership = current.membership();
        if (membership.isPresent() && !mayAsk(membership.get(), request)) {
            refuse(answer, HttpStatus.FORBIDDEN, "forbidden", VIEWER);
        } else if (membership.isEmpty() && current.principal() instanceof Principal.Person) {
            refuse(answer, HttpStatus.FORBIDDEN, "organization_missing", NOWHERE);
        } else {
            membership.ifPresent(known -> {
                callers.remember(current.principal(), known);
                admit(known);
            });
            RequestTransaction.pass(request, answer, chain);
        }
    }

    /** A message of an agent may be sent by anybody: each call in it is checked for itself. */
    private static boolean mayAsk(Membership membership, HttpServletRequest request) {
        return Permission.PLAN.has(membership.role())
                || RequestTransaction.isReading(request)
                || Security.isOfAgent(request);
    }

    /** A token may do what its scopes say; a person, all that their role allows. */
    private void admit(Membership membership) {
        var scopes = current.principal() instanceof Principal.Person ? Scope.words() : membership.scopes();
        var authorities = AuthorityUtils.createAuthorityList(scopes);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(membership, null, authorities));
    }

    private void refuse(HttpServletResponse response, HttpStatus status, String code, String detail) {
        try {
            Security.write(json, response, Problems.of(status, code, detail));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
