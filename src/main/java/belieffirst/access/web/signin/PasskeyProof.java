package belieffirst.access.web.signin;

import belieffirst.access.account.Account;
import belieffirst.access.account.Accounts;
import belieffirst.access.account.Credentials;
import belieffirst.access.signin.SecondSteps;
import belieffirst.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** The proof asked for before a passkey is added: all that signs the person in, since the passkey will replace it. */
@Component
class PasskeyProof {

    private final Accounts accounts;
    private final SecondSteps secondSteps;
    private final SecondStepProof proof;
    private final Credentials credentials;

    PasskeyProof(Accounts accounts, SecondSteps secondSteps, SecondStepProof proof, Credentials credentials) {
        this.accounts = accounts;
        this.secondSteps = secondSteps;
        this.proof = proof;
        this.credentials = credentials;
    }

    boolean asksForCode(Account account) {
        return secondSteps.isOn(account.id());
    }

    void require(Account account, String password, String code, HttpServletRequest request) {
        if (!credentials.areOurs()) {
            throw new Refusal.Conflict("Your sign-in is managed by your Supabase project: add a passkey there.");
        }
        if (!accounts.hasPassword(account.id())) {
            throw new Refusal.Conflict("Choose a password first. It is your way back if you lose your passkey.");
        }
        proof.requirePassword(account, "current", password, request);
        if (asksForCode(account)) {
            proof.requireCode(account, "code", code, request);
        }
    }
}
