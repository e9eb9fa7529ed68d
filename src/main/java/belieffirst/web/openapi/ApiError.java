package belieffirst.web.openapi;

import java.util.List;

/**
 * An entry of the catalogue of errors, {@code openapi/problems.json}.
 *
 * @param code the end of its type and its field {@code code}
 * @param meaning when it is answered
 * @param remedy what the client does then
 */
public record ApiError(String code, List<Integer> statuses, String meaning, String remedy) {}
