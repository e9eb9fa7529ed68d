package belieffirst.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data lives.
 *
 * @param data the data folder; made if it is not there
 */
@ConfigurationProperties("belief-first")
record DatabaseSettings(@DefaultValue("var") Path data) {}
