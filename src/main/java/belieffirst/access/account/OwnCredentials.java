package belieffirst.access.account;

import java.util.Optional;

/** The sign-in with accounts that the product keeps itself. */
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
