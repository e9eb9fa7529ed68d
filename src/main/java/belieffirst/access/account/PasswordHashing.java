package belieffirst.access.account;

import belieffirst.kernel.Refusal;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * A password encoder (Argon2id) with a limit on how many passwords are hashed at once: each takes 16 MB of heap and a core for
 * its time, and one core stays free for everybody else.
 *
 * <p>Whoever comes when all places are taken waits for five seconds, and is then refused.
 */
public final class PasswordHashing implements PasswordEncoder {

    private static final int AT_ONCE = Math.clamp(Runtime.getRuntime().availableProcessors() - 1, 1, 8);
    private static final int PATIENCE_SECONDS = 5;

    private final PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return placed(() -> argon2.encode(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return placed(() -> argon2.matches(password, hash));
    }

    private <T extends @Nullable Object> T placed(Supplier<T> work) {
        acquire();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private void acquire() {
        try {
            if (places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        throw new Refusal.TooMany("Many people are signing in right now. Try again in a moment.", PATIENCE_SECONDS);
    }
}
