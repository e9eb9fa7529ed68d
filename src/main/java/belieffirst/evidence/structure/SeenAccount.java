package belieffirst.evidence.structure;

import java.util.List;

/**
 * The objects of an account that one reading showed.
 *
 * @param whole whether these are all; only then is gone what is not among them
 */
public record SeenAccount(String account, List<SeenObject> objects, boolean whole) {

    public SeenAccount {
        objects = List.copyOf(objects);
    }
}
