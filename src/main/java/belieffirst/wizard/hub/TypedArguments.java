package belieffirst.wizard.hub;

import belieffirst.web.Redirect;
import belieffirst.wizard.StepInput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The whole input of a step's form as an argument of its controller. */
@Configuration(proxyBeanMethods = false)
class TypedArguments implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == StepInput.class;
    }

    @Override
    public StepInput resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var parameters = new LinkedMultiValueMap<String, String>();
        parameters.putAll(before(request));
        request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        return StepInput.of(parameters);
    }

    /** What the page before held, when it was sent with a button that was for something else. */
    @SuppressWarnings("unchecked")
    private static Map<String, List<String>> before(NativeWebRequest request) {
        var servlet = request.getNativeRequest(HttpServletRequest.class);
        var flash = servlet == null || !servlet.getMethod().equals("GET")
                ? null
                : RequestContextUtils.getInputFlashMap(servlet);
        var typed = flash == null ? null : flash.get(Redirect.TYPED);
        return typed == null ? Map.of() : (Map<String, List<String>>) typed;
    }
}
