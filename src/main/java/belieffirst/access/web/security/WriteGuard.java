package belieffirst.access.web.security;

import belieffirst.access.CurrentMember;
import belieffirst.access.Permission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A guard that tells a viewer who presses a button why nothing changes; row security would stop them without a word. */
@Configuration(proxyBeanMethods = false)
class WriteGuard implements HandlerInterceptor, WebMvcConfigurer {

    private final CurrentMember member;

    WriteGuard(CurrentMember member) {
        this.member = member;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns(
                        "/plans/**",
                        "/library/**",
                        "/beliefs/**",
                        "/results/**",
                        "/settings/ai/**",
                        "/settings/meta/**",
                        "/settings/launch/**",
                        "/settings/thresholds/**")
                .excludePathPatterns("/plans/*/*/search", "/plans/*/goals/forecast");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod && request.getMethod().equals("POST")) {
            member.require(Permission.PLAN);
        }
        return true;
    }
}
