package belieffirst.access.web.security;

import belieffirst.access.CurrentMember;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A guard that asks people with several organizations, or with none, where they want to work, before they see a page. */
@Configuration(proxyBeanMethods = false)
class MembershipGuard implements HandlerInterceptor, WebMvcConfigurer {

    private final CurrentMember member;

    MembershipGuard(CurrentMember member) {
        this.member = member;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns(
                        "/plans/**",
                        "/library/**",
                        "/beliefs/**",
                        "/map",
                        "/phases",
                        "/results/**",
                        "/suggestions/**",
                        "/audit/**",
                        "/settings/**")
                .excludePathPatterns("/settings/profile/**");
    }

    /** Who entered an organization is not asked again. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var session = request.getSession(false);
        var entered = session != null && session.getAttribute(PrincipalFilter.ORGANIZATION) != null;
        if (entered || member.membership().isPresent()) {
            return true;
        }
        response.sendRedirect("/organizations");
        return false;
    }
}
