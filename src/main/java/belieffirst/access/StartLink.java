package belieffirst.access;

import belieffirst.access.account.Accounts;
import belieffirst.database.folder.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The link that each start prints while the first owner has no password: the one before it may be used up. */
@Service
public class StartLink {

    /** The file in the data folder that says where the product answered last. */
    static final String ADDRESS_FILE = "address";

    private final Accounts accounts;
    private final FirstRunCredentials keys;
    private final DataFolder folder;

    StartLink(Accounts accounts, FirstRunCredentials keys, DataFolder folder) {
        this.accounts = accounts;
        this.keys = keys;
        this.folder = folder;
    }

    /** Notes where the product answers, for commands beside it; answers the link, or empty where nobody needs one. */
    public Optional<String> at(String url) {
        try {
            folder.writeSecret(ADDRESS_FILE, url + "\n");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return accounts.firstOwner()
                .filter(owner -> !owner.hasPassword())
                .map(owner -> url + "/sign-in/link/" + keys.link(owner.account().id()));
    }
}
