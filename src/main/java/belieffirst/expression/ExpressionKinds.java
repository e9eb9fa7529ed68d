package belieffirst.expression;

import belieffirst.library.EntryKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of entry that this room owns, for the library to find. */
@Configuration(proxyBeanMethods = false)
class ExpressionKinds {

    @Bean
    EntryKind hookKind() {
        return HookKind.HOOKS;
    }

    @Bean
    EntryKind adTemplateKind() {
        return AdTemplateKind.TEMPLATES;
    }

    @Bean
    EntryKind formatKind() {
        return FormatKind.FORMATS;
    }
}
