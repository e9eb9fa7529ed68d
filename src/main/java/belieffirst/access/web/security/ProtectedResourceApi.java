package belieffirst.access.web.security;

import belieffirst.access.token.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description of the agents' address for clients that look for an authorization server (RFC 9728). There is none. */
@RestController
class ProtectedResourceApi {

    private static final String WELL_KNOWN = "/.well-known/oauth-protected-resource";

    /** Behind the well-known path stands that of the resource. */
    static final String PATH = WELL_KNOWN + Security.AGENTS;

    private final OwnAddress address;

    ProtectedResourceApi(OwnAddress address) {
        this.address = address;
    }

    @GetMapping({WELL_KNOWN, PATH})
    ResourceJson describe(HttpServletRequest request) {
        return new ResourceJson(
                address.of(request, Security.AGENTS),
                "Belief First",
                List.of("header"),
                Scope.words(),
                address.of(request, "/settings/tokens"));
    }

    /** A protected resource. Whoever signs in makes a token by hand, so no authorization server is named. */
    record ResourceJson(
            String resource,
            String resourceName,
            List<String> bearerMethodsSupported,
            List<String> scopesSupported,
            String resourceDocumentation) {}
}
