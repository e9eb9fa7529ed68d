package belieffirst.suggestion.web;

import belieffirst.web.request.LongRequests;
import org.springframework.stereotype.Component;

/** Asking for ideas takes as long as a model thinks. */
@Component
class Thinking implements LongRequests {

    @Override
    public boolean cover(String method, String path) {
        return method.equals("POST") && (path.equals("/api/suggestions") || path.endsWith("/ideas"));
    }
}
