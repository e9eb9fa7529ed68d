package belieffirst.wizard.launch;

import belieffirst.plan.Plans;
import belieffirst.plan.launch.BulkFile;
import belieffirst.plan.launch.Launches;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A plan's launch as files: the document that the API answers, and one for Ads Manager's bulk upload. */
@Controller
@RequestMapping("/plans/{key}")
class LaunchFilesController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Plans plans;
    private final Launches launches;

    LaunchFilesController(Plans plans, Launches launches) {
        this.plans = plans;
        this.launches = launches;
    }

    @GetMapping("/launch.json")
    ResponseEntity<byte[]> json(@PathVariable String key) {
        return file(
                key + "-launch.json",
                MediaType.APPLICATION_JSON,
                launches.of(plans.id(key)).json());
    }

    @GetMapping("/launch.csv")
    ResponseEntity<byte[]> csv(@PathVariable String key) {
        return file(
                key + "-launch.csv",
                CSV,
                new BulkFile(launches.of(plans.id(key)).document()).csv());
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, String content) {
        var disposition = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(content.getBytes(StandardCharsets.UTF_8));
    }
}
