package belieffirst.evidence.meta;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The connection of an organization to Meta's ad accounts.
 *
 * @param accounts their ids, without act_
 * @param tokenHint the last characters of the token that is kept; null when none is
 * @param daily whether they are read every day by themselves
 */
public record MetaConnection(
        List<String> accounts, @Nullable String tokenHint, boolean daily) {

    public static final MetaConnection NONE = new MetaConnection(List.of(), null, true);

    public MetaConnection {
        accounts = List.copyOf(accounts);
    }
}
