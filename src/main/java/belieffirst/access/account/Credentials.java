package belieffirst.access.account;

import java.util.Optional;

/** A check whether an e-mail and a password belong together, made by us or by the Supabase project. */
public interface Credentials {

    /** Whether accounts and passwords are kept here. */
    boolean areOurs();

    /** The account of whoever has this e-mail and password; empty when they do not belong together. */
    Optional<Account> check(String email, String password);

    /** The account of whoever a token of another sign-in stands for; empty when it is not valid here. */
    Optional<Account> check(String token);
}
