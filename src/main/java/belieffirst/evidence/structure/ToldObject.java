package belieffirst.evidence.structure;

import java.time.LocalDate;

/**
 * A campaign, an ad set or an ad of an account, as it is told of.
 *
 * @param day as of which; whatever was seen later is known better
 */
public record ToldObject(String account, SeenObject object, LocalDate day) {}
