package belieffirst.agent;

import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.json.schema.jackson3.DefaultJsonSchemaValidator;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A check of what tools answer, which puts on record what does not fit its schema, and lets it pass. The SDK would make an error of it,
 * after the tool has written, and whoever called would write again.
 */
final class LenientAnswers implements JsonSchemaValidator {

    private static final Logger log = LoggerFactory.getLogger(LenientAnswers.class);
    private static final int MOST = 500;

    private final JsonSchemaValidator strict = new DefaultJsonSchemaValidator();

    @Override
    public ValidationResponse validate(Map<String, Object> schema, Object answer) {
        var found = strict.validate(schema, answer);
        if (!found.valid()) {
            var message = String.valueOf(found.errorMessage());
            log.warn(
                    "An answer of a tool does not fit its schema: {}",
                    message.substring(0, Math.min(MOST, message.length())));
        }
        return ValidationResponse.asValid("");
    }

    @Override
    public ValidationResponse validateSchema(Map<String, Object> schema) {
        return strict.validateSchema(schema);
    }
}
