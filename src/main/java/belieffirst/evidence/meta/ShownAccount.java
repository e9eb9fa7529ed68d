package belieffirst.evidence.meta;

import belieffirst.evidence.structure.AccountTerms;
import belieffirst.evidence.structure.MetaFacts;
import belieffirst.evidence.structure.ObjectLevel;
import belieffirst.evidence.structure.SeenAccount;
import belieffirst.evidence.structure.SeenObject;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** An ad account, and what Meta has shown of it so far. */
final class ShownAccount {

    private static final String ID = "\\d{1,64}";

    private final MetaAccount account;
    private final List<SeenObject> objects = new ArrayList<>();
    private final List<SeenAccount.Thumbnail> thumbnails = new ArrayList<>();
    private AccountTerms terms = AccountTerms.UNKNOWN;

    ShownAccount(MetaAccount account) {
        this.account = account;
    }

    MetaAccount account() {
        return account;
    }

    /** What Meta tells of the account itself. */
    void tell(JsonNode told) {
        terms = AccountTerms.told(
                told.path("currency").asString(""), told.path("timezone_name").asString(""));
    }

    void add(ObjectLevel level, String parent, JsonNode row, String currency) {
        var id = row.path("id").asString("");
        if (id.matches(ID)) {
            var in = parent.isEmpty() ? "" : row.path(parent).asString("");
            objects.add(new SeenObject(level, id, in.isEmpty() ? null : in, new MetaFacts(row, currency).of(level)));
            picture(id, row.path("creative"));
        }
    }

    private void picture(String ad, JsonNode creative) {
        var id = creative.path("id").asString("");
        var address = creative.path("thumbnail_url").asString("");
        if (id.matches(ID) && !address.isEmpty()) {
            thumbnails.add(new SeenAccount.Thumbnail(ad, id, address));
        }
    }

    /** An account that seems to be empty proves nothing: Meta says so of one that a token may not look into. */
    SeenAccount whole() {
        return new SeenAccount(account.id(), objects, !objects.isEmpty(), terms, thumbnails);
    }

    SeenAccount part() {
        return new SeenAccount(account.id(), objects, false, terms, thumbnails);
    }
}
