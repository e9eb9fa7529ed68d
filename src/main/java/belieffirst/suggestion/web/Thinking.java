package belieffirst.suggestion.web;

import belieffirst.web.request.LongRequests;
import org.springframework.stereotype.Component;

/** The requests for ideas, which take as long as a model thinks. */
@Component
class Thinking implements LongRequests {

    @Override
    public boolean cover(String method, String path) {
        return method.equals("POST") && (path.equals("/api/suggestions") || path.endsWith("/ideas"));
    }
}
