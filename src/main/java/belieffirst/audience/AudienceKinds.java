package belieffirst.audience;

import belieffirst.library.EntryKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of entry that this room owns, for the library to find. */
@Configuration(proxyBeanMethods = false)
class AudienceKinds {

    @Bean
    EntryKind personaKind() {
        return PersonaKind.PERSONAS;
    }

    @Bean
    EntryKind sublayerKind() {
        return SublayerKind.SUBLAYERS;
    }

    @Bean
    EntryKind identityValueKind() {
        return IdentityValueKind.IDENTITY_VALUES;
    }

    @Bean
    EntryKind jtbdKind() {
        return JtbdKind.JOBS;
    }
}
