package belieffirst.access.web.signin;

import belieffirst.access.account.Account;
import belieffirst.access.signin.PasskeyCeremonies;
import belieffirst.kernel.Refusal;
import belieffirst.web.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page to add a passkey: what the browser has to ask a device, and what the device answered. */
@Controller
@RequestMapping("/settings/profile/passkeys")
class NewPasskeyController {

    private static final String ASKED = "passkey_wanted";

    private final PasskeyCeremonies ceremonies;
    private final PasskeyProof proof;

    NewPasskeyController(PasskeyCeremonies ceremonies, PasskeyProof proof) {
        this.ceremonies = ceremonies;
        this.proof = proof;
    }

    /** Answers a script, so what is wrong comes as JSON: sentences by the name of their field. */
    @PostMapping("/options")
    ResponseEntity<String> options(
            @AuthenticationPrincipal Account account,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request) {
        try {
            var place = PasskeyPlaces.require(request);
            PasskeysController.requireName(name);
            proof.require(account, TypedPassword.in(request, "current", current), code, request);
            var asked = ceremonies.begin(account, place);
            request.getSession().setAttribute(ASKED, asked);
            return json(ResponseEntity.ok(), asked);
        } catch (Refusal refusal) {
            var sentences =
                    refusal instanceof Refusal.Invalid wrong ? wrong.fields() : Map.of("passkey", refusal.detail());
            return json(ResponseEntity.unprocessableContent(), sentences);
        }
    }

    @PostMapping
    Redirect add(
            @AuthenticationPrincipal Account account,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String passkey,
            HttpServletRequest request,
            HttpSession session) {
        if (!(session.getAttribute(ASKED) instanceof PublicKeyCredentialCreationOptions asked)) {
            throw new Refusal.Conflict("This took too long, or scripts are off. Open your passkeys and try again.");
        }
        session.removeAttribute(ASKED);
        PasskeysController.requireName(name);
        ceremonies.add(account, PasskeyPlaces.require(request), asked, passkey, name);
        return Redirect.to("/settings/profile/passkeys").saying("The passkey is added. Sign in with it from now on.");
    }

    private ResponseEntity<String> json(ResponseEntity.BodyBuilder answer, Object content) {
        return answer.contentType(MediaType.APPLICATION_JSON).body(ceremonies.text(content));
    }
}
