package belieffirst.database.principal;

import java.util.Locale;

/** A person's role in an organization, from the one who may do everything to the one who only reads. */
public enum Role {
    OWNER,
    ADMIN,
    MEMBER,
    VIEWER;

    /**
     * Reads the word of the role column.
     *
     * @throws IllegalArgumentException for any other word
     */
    public static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return name().charAt(0) + word().substring(1);
    }
}
