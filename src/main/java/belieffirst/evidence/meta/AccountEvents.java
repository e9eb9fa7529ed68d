package belieffirst.evidence.meta;

import belieffirst.evidence.export.RowReading;
import belieffirst.evidence.meta.insight.CustomIds;
import belieffirst.evidence.meta.insight.Insight;
import belieffirst.kernel.CountedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The events of one account while its rows are read, and what is not told of them. */
final class AccountEvents {

    private final MetaAccount account;
    private final CustomIds custom;
    private final List<String> remarks;
    private final List<String> missing;
    private final Set<String> ambiguous = new TreeSet<>();

    AccountEvents(MetaAccount account, CustomIds custom, List<String> remarks, List<String> missing) {
        this.account = account;
        this.custom = custom;
        this.remarks = remarks;
        this.missing = missing;
    }

    /** Its custom conversions that plans count. */
    CustomIds custom() {
        return custom;
    }

    RowReading reading(JsonNode row) {
        var insight = new Insight(row, custom);
        ambiguous.addAll(insight.ambiguous());
        return insight.reading();
    }

    /** A sentence each. */
    List<String> remarks() {
        var all = new ArrayList<>(remarks);
        if (!ambiguous.isEmpty()) {
            all.add(
                    "Account %s has several custom conversions that are called %s: days on which more than one of them had any are missing."
                            .formatted(
                                    account.id(),
                                    ambiguous.stream()
                                            .map(AccountEvents::quoted)
                                            .collect(Collectors.joining(", "))));
        }
        return List.copyOf(all);
    }

    /** The events that the account has no custom conversion for. */
    List<String> missing() {
        return missing;
    }

    static String quoted(String event) {
        return "“%s”".formatted(event.substring(CountedEvent.CUSTOM.length()));
    }
}
