package belieffirst.evidence.structure;

import java.util.List;

/** The objects of an account that one reading showed. */
public record SeenAccount(String account, List<SeenObject> objects) {

    public SeenAccount {
        objects = List.copyOf(objects);
    }
}
