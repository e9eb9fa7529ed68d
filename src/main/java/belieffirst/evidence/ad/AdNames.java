package belieffirst.evidence.ad;

import belieffirst.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The names of an ad at the platform where it ran.
 *
 * @param account the account's id, or its name, or empty where nothing was said
 * @param adId its id; null where none came
 * @param url what its link carries: the tags of its address
 */
public record AdNames(String account, @Nullable String adId, String campaign, String adset, String name, String url) {

    /** The same, known by its names alone. */
    public AdNames withoutId() {
        return new AdNames(account, null, campaign, adset, name, url);
    }

    /** What makes it the same ad the next time: its id, else its account and names together. */
    public String identity() {
        return adId == null ? "name:" + digest() : "id:" + adId;
    }

    /** The names alone, by which one that came without an id may be known. */
    public String path() {
        return String.join("\u001F", campaign, adset, name);
    }

    /** 16 bytes of a hash, in hex. */
    private String digest() {
        return Sha256.hex(account + "\u001F" + path()).substring(0, 32);
    }
}
