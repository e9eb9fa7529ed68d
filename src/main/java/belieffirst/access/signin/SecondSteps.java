package belieffirst.access.signin;

import belieffirst.access.account.Account;
import belieffirst.access.account.Mail;
import belieffirst.database.folder.Vault;
import belieffirst.kernel.Refusal;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The second step of people's sign-in: codes of an authenticator app, and recovery codes. */
@Service
public class SecondSteps {

    private static final String PURPOSE = "second step";

    private final SecondStepRepository rows;
    private final Vault vault;
    private final Clock clock;
    private final Mail mail;

    SecondSteps(SecondStepRepository rows, Vault vault, Clock clock, Mail mail) {
        this.rows = rows;
        this.vault = vault;
        this.clock = clock;
        this.mail = mail;
    }

    public boolean isOn(UUID account) {
        return codesLeft(account).isPresent();
    }

    /** How many recovery codes are left; empty where the second step is off. */
    public Optional<Integer> codesLeft(UUID account) {
        return rows.find(account)
                .filter(SecondStepRepository.Kept::confirmed)
                .map(SecondStepRepository.Kept::codesLeft);
    }

    /** Whether an organization of this person's demands one, and there is none yet. */
    public boolean owes(UUID account) {
        return rows.owes(account);
    }

    /** What an app has to take in; the same until it is confirmed. */
    public SecondStepSetup setup(Account account) {
        var sealed = vault.seal(PURPOSE, account.getName(), SecondStepSetup.newSecret());
        return new SecondStepSetup(
                account.email(), vault.open(PURPOSE, account.getName(), rows.begin(account.id(), sealed)));
    }

    /** Turns it on for whoever brings a code of the app; answers ten recovery codes, for the first and last time. */
    public List<String> turnOn(Account account, String code) {
        var codes = RecoveryCodes.fresh();
        var step = Totp.stepOf(secret(account.id()), code.replaceAll("\\s", ""), clock.instant());
        if (step.isEmpty() || !rows.confirm(account.id(), step.getAsLong(), codes)) {
            throw new Refusal.Invalid(
                    Map.of(
                            "code",
                            "This code is not right. Enter the one that your app shows now, and check the time of your device."));
        }
        tell(account, "was turned on");
        return codes;
    }

    /** Whether this is a code of the app or a recovery code, not used before; afterwards it is used up. */
    public boolean passes(Account account, String code) {
        if (RecoveryCodes.looksLikeOne(code)) {
            return rows.use(account.id(), code);
        }
        var step = Totp.stepOf(secret(account.id()), code.replaceAll("\\s", ""), clock.instant());
        return step.isPresent() && rows.use(account.id(), step.getAsLong());
    }

    /** Ten new recovery codes; the earlier ones end. */
    public List<String> renewCodes(Account account) {
        var codes = RecoveryCodes.fresh();
        rows.renew(account.id(), codes);
        tell(account, "has new recovery codes");
        return codes;
    }

    /** Ends it, by what this says: “a code”, “a link of the machine”. */
    public void turnOff(Account account, String how) {
        rows.end(account.id(), how);
        tell(account, "was turned off");
    }

    private byte[] secret(UUID account) {
        return rows.find(account)
                .map(kept -> HexFormat.of().parseHex(vault.open(PURPOSE, account.toString(), kept.sealedSecret())))
                .orElseThrow(() -> new Refusal.Conflict("There is no second step yet. Set it up in your profile."));
    }

    private void tell(Account account, String what) {
        if (mail.isSet()) {
            mail.send(account.email(), "Your second sign-in step", """
                    The second step of your sign-in to Belief First %s.

                    If this was not you, change your password, and ask whoever runs the product for help.
                    """.formatted(what));
        }
    }
}
