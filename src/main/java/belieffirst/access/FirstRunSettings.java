package belieffirst.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a first run makes.
 *
 * @param firstToken whether a token for programs is among it
 */
@ConfigurationProperties("belief-first.first-run")
record FirstRunSettings(@DefaultValue("true") boolean firstToken) {}
