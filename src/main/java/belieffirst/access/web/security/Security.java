package belieffirst.access.web.security;

import belieffirst.access.account.PasswordHashing;
import belieffirst.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import tools.jackson.databind.json.JsonMapper;

/** The two security chains: pages for people with a session, the API for programs with a token. */
@Configuration(proxyBeanMethods = false)
class Security {

    private static final String CONTENT_POLICY =
            "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    /** The address of agents. Each of their calls passes this chain once more, as a request to the API with scopes of its own. */
    static final String AGENTS = "/mcp";

    /** What a token reads and changes that manages the organization. */
    private static final String[] ORGANIZATION = {
        "/api/members/**", "/api/invitations/**", "/api/tokens/**", "/api/audit-log/**", "/api/webhooks/**"
    };

    /** What somebody sees who did not sign in. */
    private static final String[] OPEN = {
        "/sign-in",
        "/sign-in/**",
        "/join/*",
        "/join/*/new",
        "/assets/**",
        "/css/**",
        "/js/**",
        "/fonts/**",
        "/favicon.ico",
        "/icon.svg",
        "/schemas/**",
        "/v3/api-docs",
        "/.well-known/oauth-protected-resource/**",
        "/error",
        "/help",
        "/help/**"
    };

    @Bean
    PasswordEncoder passwordEncoder() {
        return new PasswordHashing();
    }

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http,
            ApiTransactionFilter door,
            RepeatedRequests repeated,
            TokenRefusals refusals,
            OwnAddress address) {
        return http.securityMatcher("/api/**", AGENTS)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .anonymous(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .addFilterBefore(door, AuthorizationFilter.class)
                .addFilterBefore(new OriginGuard(address, refusals), ApiTransactionFilter.class)
                .addFilterAfter(repeated, AuthorizationFilter.class)
                .authorizeHttpRequests(Security::scopes)
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .build();
    }

    private static void scopes(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers(AGENTS)
                .authenticated()
                .requestMatchers(ORGANIZATION)
                .hasAuthority("organization:manage")
                .requestMatchers("/api/suggestions/**")
                .hasAuthority("suggestions:run")
                .requestMatchers("/api/results/**")
                .hasAuthority("results:write")
                .requestMatchers(HttpMethod.GET)
                .hasAuthority("plans:read")
                .requestMatchers(HttpMethod.HEAD)
                .hasAuthority("plans:read")
                .requestMatchers("/api/plans/*/runs", "/api/runs/**")
                .hasAuthority("runs:write")
                .anyRequest()
                .hasAuthority("plans:write");
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, PrincipalFilter principal, SecurityContextRepository contexts) {
        return http.csrf(protection -> protection.csrfTokenRepository(new FormTokens()))
                .securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(cache -> cache.requestCache(new CookieRequestCache()))
                .addFilterBefore(principal, AuthorizationFilter.class)
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in")))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> {})
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()")))
                .build();
    }

    static boolean isOfAgent(HttpServletRequest request) {
        return request.getRequestURI().equals(AGENTS);
    }

    static void problem(JsonMapper json, HttpServletResponse response, HttpStatus status, String code, String detail)
            throws IOException {
        write(json, response, Problems.of(status, code, detail));
    }

    static void write(JsonMapper json, HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
