package belieffirst.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of a first run.
 *
 * @param firstToken whether a token for programs is among it
 */
@ConfigurationProperties("belief-first.first-run")
record FirstRunSettings(@DefaultValue("true") boolean firstToken) {}
