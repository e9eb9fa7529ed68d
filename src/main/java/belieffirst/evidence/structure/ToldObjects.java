package belieffirst.evidence.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The campaigns, ad sets and ads that rows tell of, each as the row has it that comes first. */
public final class ToldObjects {

    private final Map<Key, SeenObject> told = new HashMap<>();

    /** What has no id is not told of. */
    public void add(
            String account,
            ObjectLevel level,
            @Nullable String id,
            @Nullable String parent,
            Supplier<Map<String, Object>> facts) {
        if (id != null) {
            told.computeIfAbsent(new Key(account, level, id), _ -> new SeenObject(level, id, parent, facts.get()));
        }
    }

    public List<SeenAccount> accounts() {
        var accounts = new TreeMap<String, List<SeenObject>>();
        told.forEach((key, object) ->
                accounts.computeIfAbsent(key.account(), _ -> new ArrayList<>()).add(object));
        return accounts.entrySet().stream()
                .map(account -> SeenAccount.of(account.getKey(), account.getValue(), false))
                .toList();
    }

    private record Key(String account, ObjectLevel level, String id) {}
}
