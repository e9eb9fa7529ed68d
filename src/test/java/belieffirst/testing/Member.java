package belieffirst.testing;

import belieffirst.access.account.Account;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A person who belongs to one organization, in one role. */
public record Member(UUID account, String email, UUID organization, String role) {

    /** Makes a request of {@code MockMvcTester} this member's: signed in, and from a form of ours. */
    public RequestPostProcessor browsing() {
        var authentication =
                UsernamePasswordAuthenticationToken.authenticated(new Account(account, email, email), null, List.of());
        return request -> SecurityMockMvcRequestPostProcessors.csrf()
                .postProcessRequest(SecurityMockMvcRequestPostProcessors.authentication(authentication)
                        .postProcessRequest(request));
    }
}
