package belieffirst.wizard.brief;

import belieffirst.plan.brief.SharedLink;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of a page on which links are made and revoked.
 *
 * @param path where its forms go
 * @param fresh the link that was just made, or null
 * @param errors what is wrong with the form, by field
 */
public record ShareView(
        String path, List<SharedLink> links, @Nullable SharedAddress fresh, Map<String, String> errors) {}
