package belieffirst.access.web.signin;

import belieffirst.access.account.Account;
import belieffirst.access.signin.Passkey;
import belieffirst.access.signin.Passkeys;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.StaticTemplates;

/** A person's passkeys: a list of them, in which they are named and removed. */
@Controller
@RequestMapping("/settings/profile/passkeys")
class PasskeysController {

    private static final String TITLE = "Passkeys";

    private final StaticTemplates templates = new StaticTemplates();
    private final Passkeys passkeys;
    private final PasskeyProof proof;

    PasskeysController(Passkeys passkeys, PasskeyProof proof) {
        this.passkeys = passkeys;
        this.proof = proof;
    }

    @GetMapping
    Page show(@AuthenticationPrincipal Account account, HttpServletRequest request) {
        return Page.of(
                TITLE,
                templates.accessPasskeys(
                        passkeys.of(account), PasskeyPlaces.of(request).isPresent(), proof.asksForCode(account)));
    }

    @PostMapping("/{id}/name")
    Redirect rename(
            @AuthenticationPrincipal Account account,
            @PathVariable Id<Passkey> id,
            @RequestParam(defaultValue = "") String name) {
        requireName(name);
        passkeys.rename(account, id, name);
        return Redirect.to("/settings/profile/passkeys").saying("The name is saved.");
    }

    @PostMapping("/{id}/remove")
    Redirect remove(@AuthenticationPrincipal Account account, @PathVariable Id<Passkey> id) {
        passkeys.remove(account, id);
        return Redirect.to("/settings/profile/passkeys")
                .saying("The passkey is removed. It can no longer sign anyone in.");
    }

    static void requireName(String name) {
        if (name.isBlank() || name.length() > 100) {
            throw new Refusal.Invalid(Map.of("name", "Enter a name of up to 100 characters, such as “My laptop”."));
        }
    }
}
