package belieffirst.operating.web;

import belieffirst.web.request.LongRequests;
import org.springframework.stereotype.Component;

/** An export reads every table, which takes longer than a page may. */
@Component
class Exporting implements LongRequests {

    static final String PATH = "/settings/organization/export";

    @Override
    public boolean cover(String method, String path) {
        return path.equals(PATH);
    }
}
