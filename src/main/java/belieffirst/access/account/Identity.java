package belieffirst.access.account;

import belieffirst.kernel.Jsonb;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Decides who knows people: their Supabase project where one is set, else we. */
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
