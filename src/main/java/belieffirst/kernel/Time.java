package belieffirst.kernel;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the product. */
@Configuration(proxyBeanMethods = false)
public class Time {

    /** Also for commands, which run without beans. */
    @Bean
    public static Clock clock() {
        return Clock.systemUTC();
    }
}
