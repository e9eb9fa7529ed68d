package belieffirst.access.account;

import java.util.Optional;

/** People sign in with accounts of ours. */
record OwnCredentials(Accounts accounts) implements Credentials {

    @Override
    public boolean areOurs() {
        return true;
    }

    @Override
    public Optional<Account> check(String email, String password) {
        return accounts.withPassword(email, password);
    }

    @Override
    public Optional<Account> check(String token) {
        return Optional.empty();
    }
}
