package belieffirst.access.account;

import belieffirst.kernel.Jsonb;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The choice of where accounts are kept: in the Supabase project if one is set, else with us. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SupabaseSettings.class)
class Identity {

    @Bean
    Credentials credentials(SupabaseSettings settings, Accounts accounts, Jsonb json) {
        return settings.isOn()
                ? new SupabaseCredentials(settings, new SupabaseTokens(settings), accounts, json)
                : new OwnCredentials(accounts);
    }
}
