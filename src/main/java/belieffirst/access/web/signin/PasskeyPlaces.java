package belieffirst.access.web.signin;

import belieffirst.access.signin.PasskeyPlace;
import belieffirst.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A check whether an address allows passkeys: browsers make them for https alone, and for localhost. */
final class PasskeyPlaces {

    private PasskeyPlaces() {}

    static Optional<PasskeyPlace> of(HttpServletRequest request) {
        var host = request.getServerName();
        return request.isSecure() || host.equals("localhost")
                ? Optional.of(new PasskeyPlace(
                        host,
                        ServletUriComponentsBuilder.fromContextPath(request)
                                .replacePath(null)
                                .toUriString()))
                : Optional.empty();
    }

    static PasskeyPlace require(HttpServletRequest request) {
        return of(request)
                .orElseThrow(() -> new Refusal.Conflict(
                        "Passkeys need an address that begins with https. Sign in with your password."));
    }
}
