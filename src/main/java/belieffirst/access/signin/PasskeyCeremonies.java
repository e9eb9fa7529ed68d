package belieffirst.access.signin;

import belieffirst.access.account.Account;
import belieffirst.access.account.Accounts;
import belieffirst.kernel.Refusal;
import com.webauthn4j.util.exception.WebAuthnException;
import java.util.Map;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The making of passkeys and the sign-in with them, on devices that check their owner: what they are asked and answer. */
@Service
public class PasskeyCeremonies {

    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private final PasskeyPeople people;
    private final PasskeyCredentials credentials;
    private final Passkeys passkeys;
    private final Accounts accounts;

    PasskeyCeremonies(PasskeyPeople people, PasskeyCredentials credentials, Passkeys passkeys, Accounts accounts) {
        this.people = people;
        this.credentials = credentials;
        this.passkeys = passkeys;
        this.accounts = accounts;
    }

    public PublicKeyCredentialCreationOptions begin(Account account, PasskeyPlace place) {
        var asking = UsernamePasswordAuthenticationToken.authenticated(account, null, Set.of());
        return at(place)
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(asking));
    }

    /** Keeps the passkey that a device made for what was asked. */
    public void add(
            Account account, PasskeyPlace place, PublicKeyCredentialCreationOptions asked, String answer, String name) {
        try {
            var made = json.readValue(
                    answer, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
            at(place)
                    .registerCredential(
                            new ImmutableRelyingPartyRegistrationRequest(asked, new RelyingPartyPublicKey(made, name)));
        } catch (JacksonException | WebAuthnException | IllegalArgumentException _) {
            throw new Refusal.Invalid(Map.of("passkey", "This passkey was not accepted. Try again."));
        }
        passkeys.tell(account, "added");
    }

    public PublicKeyCredentialRequestOptions ask(PasskeyPlace place) {
        return at(place).createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
    }

    /** The account of whoever answers rightly. */
    public Account recognize(PasskeyPlace place, PublicKeyCredentialRequestOptions asked, String answer) {
        try {
            var shown =
                    json.readValue(answer, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            var entity = at(place).authenticate(new RelyingPartyAuthenticationRequest(asked, shown));
            return accounts.find(PasskeyPeople.account(entity.getId()))
                    .orElseThrow(() -> new IllegalArgumentException("nobody"));
        } catch (JacksonException | WebAuthnException | IllegalArgumentException _) {
            throw new Refusal.Invalid(
                    Map.of("passkey", "This passkey was not accepted. Try again, or sign in with your password."));
        }
    }

    /** What a browser's script reads. */
    public String text(Object options) {
        return json.writeValueAsString(options);
    }

    private Webauthn4JRelyingPartyOperations at(PasskeyPlace place) {
        var party = PublicKeyCredentialRpEntity.builder()
                .id(place.host())
                .name("Belief First")
                .build();
        var operations = new Webauthn4JRelyingPartyOperations(people, credentials, party, Set.of(place.origin()));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }
}
