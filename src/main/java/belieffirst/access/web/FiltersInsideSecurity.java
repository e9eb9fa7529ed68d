package belieffirst.access.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps our filters from running twice: they stand inside the security chains, and nowhere else. */
@Configuration(proxyBeanMethods = false)
class FiltersInsideSecurity {

    @Bean
    FilterRegistrationBean<AskerFilter> askerOutsideSecurity(AskerFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ApiDoor> apiDoorOutsideSecurity(ApiDoor door) {
        var registration = new FilterRegistrationBean<>(door);
        registration.setEnabled(false);
        return registration;
    }
}
