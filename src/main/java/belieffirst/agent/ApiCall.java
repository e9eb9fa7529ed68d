package belieffirst.agent;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A request to the API.
 *
 * @param query the parameters of the address, not yet encoded
 * @param headers beside those that say who asks
 * @param body JSON, or nothing
 */
@SuppressWarnings("ArrayRecordComponent") // read once, and never compared
record ApiCall(HttpMethod method, String path, Map<String, String> query, Map<String, String> headers, byte[] body) {

    static ApiCall get(String path) {
        return new ApiCall(HttpMethod.GET, path, Map.of(), Map.of(), new byte[0]);
    }

    /** The parameters as an address has them; null for none. */
    @Nullable
    String queryString() {
        var address = UriComponentsBuilder.newInstance();
        query.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(query).getQuery();
    }
}
