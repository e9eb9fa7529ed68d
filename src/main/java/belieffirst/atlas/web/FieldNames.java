package belieffirst.atlas.web;

import java.util.List;
import java.util.stream.Collectors;

/** The fields that a phase lets vary or locks, as people say them. */
public final class FieldNames {

    private FieldNames() {}

    public static String of(List<String> fields) {
        return fields.isEmpty()
                ? "Nothing"
                : fields.stream().map(FieldNames::spoken).collect(Collectors.joining(", "));
    }

    private static String spoken(String field) {
        return switch (field) {
            case "jtbd_framed_id" -> "job";
            case "sublayer_ids" -> "sub-layers";
            default -> field.replaceFirst("_ids?$", "").replace('_', ' ');
        };
    }
}
