package belieffirst.wizard.hub;

import belieffirst.plan.Plans;
import belieffirst.plan.compile.Compilations;
import belieffirst.plan.compile.CompiledAds;
import belieffirst.plan.compile.CompiledPlan;
import belieffirst.plan.launch.BulkFile;
import belieffirst.plan.launch.Launches;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A compiled plan and its launch as files: the bytes that the API answers, and tables of the ads. */
@Controller
@RequestMapping("/plans/{key}")
class FilesController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Plans plans;
    private final Compilations compilations;
    private final Launches launches;

    FilesController(Plans plans, Compilations compilations, Launches launches) {
        this.plans = plans;
        this.compilations = compilations;
        this.launches = launches;
    }

    @GetMapping("/compiled.json")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> json(@PathVariable String key) {
        return file(key + ".json", MediaType.APPLICATION_JSON, inForce(key).payload());
    }

    @GetMapping("/versions/{number}.json")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> json(@PathVariable String key, @PathVariable int number) {
        var compiled = compilations.get(plans.get(key).plan().id(), number);
        return file("%s-version-%d.json".formatted(key, number), MediaType.APPLICATION_JSON, compiled.payload());
    }

    @GetMapping("/ads.csv")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> csv(@PathVariable String key) {
        return file(key + "-ads.csv", CSV, AdsTable.of(CompiledAds.in(inForce(key))));
    }

    @GetMapping("/launch.json")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> launchJson(@PathVariable String key) {
        return file(
                key + "-launch.json",
                MediaType.APPLICATION_JSON,
                launches.of(plans.id(key)).json());
    }

    /** For Ads Manager's bulk upload. */
    @GetMapping("/launch.csv")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> launchCsv(@PathVariable String key) {
        var launch = launches.of(plans.id(key));
        return file(key + "-launch.csv", CSV, new BulkFile(launch.document()).csv());
    }

    private CompiledPlan inForce(String key) {
        return compilations.inForce(plans.get(key).plan().id());
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, String content) {
        var disposition = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(content.getBytes(StandardCharsets.UTF_8));
    }
}
