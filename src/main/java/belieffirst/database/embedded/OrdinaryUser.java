package belieffirst.database.embedded;

import java.util.ArrayList;
import java.util.List;

/** The user that starts PostgreSQL, which refuses to run as root: in a user namespace of its own, root is nobody. */
public final class OrdinaryUser {

    private OrdinaryUser() {}

    public static List<String> running(String... command) {
        var words = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            words.addAll(List.of("unshare", "--user"));
        }
        words.addAll(List.of(command));
        return words;
    }
}
