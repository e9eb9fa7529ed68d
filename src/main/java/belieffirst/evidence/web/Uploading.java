package belieffirst.evidence.web;

import belieffirst.web.request.LongRequests;
import org.springframework.stereotype.Component;

/** The requests that upload a file, which take as long as the sender's line is slow. */
@Component
class Uploading implements LongRequests {

    @Override
    public boolean cover(String method, String path) {
        return method.equals("POST") && path.equals("/results/imports");
    }
}
