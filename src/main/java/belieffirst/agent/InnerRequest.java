package belieffirst.agent;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** A request to the API that an agent's request amounts to: it comes from whoever sent that one, and everything else is the call's. */
class InnerRequest extends OwnAttributes {

    private static final List<String> WHO = List.of(HttpHeaders.AUTHORIZATION, "X-Organization");

    private final ApiCall call;
    private final HttpHeaders headers = new HttpHeaders();

    InnerRequest(Caller caller, ApiCall call) {
        super(caller.request(), call.body());
        this.call = call;
        WHO.forEach(
                name -> headers.addAll(name, Collections.list(caller.request().getHeaders(name))));
        call.headers().forEach(headers::set);
        headers.set(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
        headers.set(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE);
    }

    @Override
    public String getMethod() {
        return call.method().name();
    }

    @Override
    public String getRequestURI() {
        return call.path();
    }

    @Override
    public String getServletPath() {
        return call.path();
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(call.path());
    }

    @Override
    public @Nullable String getQueryString() {
        return call.queryString();
    }

    @Override
    public @Nullable String getParameter(String name) {
        return call.query().get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        var parameters = new HashMap<String, String[]>();
        call.query().forEach((name, value) -> parameters.put(name, new String[] {value}));
        return parameters;
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(call.query().keySet());
    }

    @Override
    public @Nullable String getHeader(String name) {
        return headers.getFirst(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return Collections.enumeration(headers.getOrEmpty(name));
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(headers.headerNames());
    }

    @Override
    public long getDateHeader(String name) {
        return headers.getFirstDate(name);
    }

    @Override
    public int getIntHeader(String name) {
        var value = headers.getFirst(name);
        return value == null ? -1 : Integer.parseInt(value);
    }

    @Override
    public @Nullable String getContentType() {
        return headers.getFirst(HttpHeaders.CONTENT_TYPE);
    }

    @Override
    public int getContentLength() {
        return call.body().length;
    }

    @Override
    public long getContentLengthLong() {
        return call.body().length;
    }
}
