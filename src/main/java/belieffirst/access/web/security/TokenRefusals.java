package belieffirst.access.web.security;

import belieffirst.access.signin.SignInRecord;
import belieffirst.access.token.TokenText;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorityAuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The API's answers to whoever brings no token, one that does not count, which is on record, or one that lacks a scope. */
@Component
class TokenRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Logger log = LoggerFactory.getLogger(TokenRefusals.class);

    private final SignInRecord record;
    private final OwnAddress address;
    private final JsonMapper json;

    TokenRefusals(SignInRecord record, OwnAddress address, JsonMapper json) {
        this.record = record;
        this.address = address;
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            TokenText.inHeader(header)
                    .ifPresentOrElse(
                            token -> record.refused(token, request.getRemoteAddr()),
                            () -> log.warn("What is no token was sent from {}", request.getRemoteAddr()));
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge(request));
        Security.problem(
                json,
                response,
                HttpStatus.UNAUTHORIZED,
                "unauthorized",
                "Send a token that is valid: Authorization: Bearer bf_…");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        refuse(response, "scope_missing", "This token lacks the scope %s for that.".formatted(scope(refusal)));
    }

    void refuse(HttpServletResponse response, String code, String sentence) throws IOException {
        Security.problem(json, response, HttpStatus.FORBIDDEN, code, sentence);
    }

    /** Agents are told where they learn how to authorize (RFC 9728). */
    private String challenge(HttpServletRequest request) {
        return Security.isOfAgent(request)
                ? "Bearer resource_metadata=\"%s\"".formatted(address.of(request, ProtectedResourceApi.PATH))
                : "Bearer";
    }

    /** The one that the rule asks for. */
    private static String scope(AccessDeniedException refusal) {
        return refusal instanceof AuthorizationDeniedException denied
                        && denied.getAuthorizationResult() instanceof AuthorityAuthorizationDecision decision
                ? decision.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .collect(Collectors.joining(" or "))
                : "that it needs";
    }
}
