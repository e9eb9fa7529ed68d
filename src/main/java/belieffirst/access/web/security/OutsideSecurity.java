package belieffirst.access.web.security;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings by which three filters run inside the security chains alone, and not a second time outside of them. */
@Configuration(proxyBeanMethods = false)
class OutsideSecurity {

    @Bean
    FilterRegistrationBean<PrincipalFilter> askerOutsideSecurity(PrincipalFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ApiTransactionFilter> apiDoorOutsideSecurity(ApiTransactionFilter door) {
        var registration = new FilterRegistrationBean<>(door);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    FilterRegistrationBean<RepeatedRequests> repeatedRequestsOutsideSecurity(RepeatedRequests filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
