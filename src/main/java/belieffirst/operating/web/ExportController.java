package belieffirst.operating.web;

import belieffirst.operating.export.OrganizationExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** The download of everything that an organization has. */
@Controller
class ExportController {

    private final OrganizationExport export;

    ExportController(OrganizationExport export) {
        this.export = export;
    }

    @PostMapping(Exporting.PATH)
    void download(HttpServletResponse response) {
        export.make(file -> send(file, response));
    }

    private static void send(Path file, HttpServletResponse response) {
        try {
            response.setContentType("application/zip");
            response.setContentLengthLong(Files.size(file));
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"belief-first.zip\"");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            Files.copy(file, response.getOutputStream());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
