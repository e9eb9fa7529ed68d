package belieffirst.belief;

import belieffirst.library.EntryKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of entry that this room owns, for the library to find. */
@Configuration(proxyBeanMethods = false)
class BeliefKinds {

    @Bean
    EntryKind problemKind() {
        return ProblemKind.PROBLEMS;
    }

    @Bean
    EntryKind angleKind() {
        return AngleKind.ANGLES;
    }

    @Bean
    EntryKind mechanismKind() {
        return MechanismKind.MECHANISMS;
    }

    @Bean
    EntryKind benefitKind() {
        return BenefitKind.BENEFITS;
    }

    @Bean
    EntryKind proofKind() {
        return ProofKind.PROOFS;
    }
}
