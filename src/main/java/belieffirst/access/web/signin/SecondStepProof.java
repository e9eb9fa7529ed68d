package belieffirst.access.web.signin;

import belieffirst.access.account.Account;
import belieffirst.access.account.Accounts;
import belieffirst.access.signin.SecondSteps;
import belieffirst.access.signin.SignInAttempts;
import belieffirst.access.web.security.DeviceCookie;
import belieffirst.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** The password or code that is asked for again before a change of what they protect; a wrong one is a failed sign-in. */
@Component
class SecondStepProof {

    private final Accounts accounts;
    private final SecondSteps steps;
    private final SignInAttempts attempts;

    SecondStepProof(Accounts accounts, SecondSteps steps, SignInAttempts attempts) {
        this.accounts = accounts;
        this.steps = steps;
        this.attempts = attempts;
    }

    void requirePassword(Account account, String field, String password, HttpServletRequest request) {
        require(
                account,
                request,
                () -> accounts.withPassword(account.email(), password).isPresent(),
                Map.of(field, "This is not your current password."));
    }

    void requireCode(Account account, String field, String code, HttpServletRequest request) {
        require(
                account,
                request,
                () -> steps.passes(account, code),
                Map.of(
                        field,
                        "This code is not right, or was used before. Enter the one that your app shows now, or a recovery code."));
    }

    private void require(
            Account account, HttpServletRequest request, BooleanSupplier proved, Map<String, String> otherwise) {
        var device = DeviceCookie.in(request);
        attempts.count(account.email(), request.getRemoteAddr(), device);
        if (!proved.getAsBoolean()) {
            attempts.failed(account.email(), request.getRemoteAddr());
            throw new Refusal.Invalid(otherwise);
        }
        attempts.succeeded(account.email(), request.getRemoteAddr(), device);
    }
}
