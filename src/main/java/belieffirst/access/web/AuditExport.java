package belieffirst.access.web;

import belieffirst.web.request.LongRequests;
import org.springframework.stereotype.Component;

/** The requests for the audit log as a file, which is read in parts and takes as long as the reader's line is slow. */
@Component
class AuditExport implements LongRequests {

    @Override
    public boolean cover(String method, String path) {
        return path.equals("/audit.csv");
    }
}
