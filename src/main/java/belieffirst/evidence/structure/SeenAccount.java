package belieffirst.evidence.structure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The objects of an account that one reading showed.
 *
 * @param whole whether these are all; only then is gone what is not among them
 * @param terms null where it told of none
 * @param thumbnails where its ads have one
 */
public record SeenAccount(
        String account,
        List<SeenObject> objects,
        boolean whole,
        @Nullable AccountTerms terms,
        List<Thumbnail> thumbnails) {

    /** One that told nothing of the account itself. */
    public static SeenAccount of(String account, List<SeenObject> objects, boolean whole) {
        return new SeenAccount(account, objects, whole, null, List.of());
    }

    public SeenAccount {
        objects = List.copyOf(objects);
        thumbnails = List.copyOf(thumbnails);
    }

    /** Its objects, as they are on a day. */
    List<ToldObject> on(LocalDate day) {
        return objects.stream()
                .map(object -> new ToldObject(account, object, day))
                .toList();
    }

    /**
     * A small picture of an ad.
     *
     * @param creative the id of what the ad shows; another one has another picture
     * @param address where Meta keeps it, for some days
     */
    public record Thumbnail(String ad, String creative, String address) {}
}
