package belieffirst.evidence.structure;

import java.time.LocalDate;
import java.util.List;

/**
 * The campaigns, ad sets and ads that a file tells of, with some of their facts.
 *
 * @param asOf the last day of the file; whatever was seen later is known better
 */
public record ToldStructure(LocalDate asOf, List<SeenAccount> accounts) {

    /** Of a file that tells of none. */
    public static final ToldStructure NONE = new ToldStructure(LocalDate.EPOCH, List.of());

    public ToldStructure {
        accounts = List.copyOf(accounts);
    }
}
