package belieffirst.access.account;

import belieffirst.database.folder.StartRefused;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The Supabase project whose people sign in here.
 *
 * @param url the project's address; empty when people have accounts of ours
 * @param key the project's publishable (or anon) key, which its sign-in asks every program for
 * @param jwtSecret the legacy secret (HS256), or empty; only a project that still signs with it needs it
 */
@ConfigurationProperties("belief-first.supabase")
record SupabaseSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String key,
        @DefaultValue("") String jwtSecret) {

    private static final int SHORTEST_SECRET = 32;

    SupabaseSettings {
        if (!url.isEmpty() && !url.matches("https?://[^\\s/]+/*")) {
            throw new StartRefused(
                    "BELIEF_FIRST_SUPABASE_URL is no address of a project: write https://….supabase.co.");
        }
        if (!jwtSecret.isEmpty() && jwtSecret.getBytes(StandardCharsets.UTF_8).length < SHORTEST_SECRET) {
            throw new StartRefused("BELIEF_FIRST_SUPABASE_JWT_SECRET is too short: it takes 32 characters or more.");
        }
        url = url.replaceAll("/+$", "");
    }

    boolean isOn() {
        return !url.isEmpty();
    }

    /** Who signs the project's tokens, as they name it. */
    String issuer() {
        return url + "/auth/v1";
    }

    /** Never prints keys. */
    @Override
    public String toString() {
        return url;
    }
}
