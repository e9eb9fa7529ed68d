package belieffirst.access.web.security;

import belieffirst.access.account.Account;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A guard that sends an owner whose organization requires a second step to set it up; until then no other page opens. */
@Configuration(proxyBeanMethods = false)
@Order(0)
class SecondStepGuard implements HandlerInterceptor, WebMvcConfigurer {

    private final PersonSession sessions;

    SecondStepGuard(PersonSession sessions) {
        this.sessions = sessions;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .excludePathPatterns(
                        "/settings/profile/second-step/**",
                        "/settings/profile/password",
                        "/sign-in/**",
                        "/error",
                        "/help/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var session = request.getSession(false);
        if (!(handler instanceof HandlerMethod)
                || session == null
                || session.getAttribute(PersonSession.SECOND_STEP_DUE) == null
                || !(request.getUserPrincipal() instanceof Authentication person)
                || !(person.getPrincipal() instanceof Account account)
                || !sessions.noteWhatIsDue(account, request)) {
            return true;
        }
        response.sendRedirect("/settings/profile/second-step");
        return false;
    }
}
