package belieffirst.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.testing.Api;
import belieffirst.testing.Contract;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Route;
import belieffirst.testing.Server;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The API's description of itself. That it is true, every other test checks with each answer that it gets. */
@ProductTest
class OpenApiTests {

    private final RequestMappingHandlerMapping mapping;
    private final Api owner;
    private final JsonNode document;

    OpenApiTests(Server server, People people, RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.mapping = requestMappingHandlerMapping;
        this.owner = server.api(people.token(people.newOrganization().owner()));
        this.document = Api.json(server.api("").get("/v3/api-docs"));
    }

    @Test
    void describesEveryOperationAndNoOther() {
        var described = new ArrayList<String>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(document.path("openapi").asString()).isEqualTo("3.1.0");
        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(Route.below("/api/", mapping).stream()
                        .map(Route::toString)
                        .toList());
    }

    @Test
    void namesEachOperationOnce() {
        var ids = document.findValuesAsString("operationId");

        assertThat(ids).hasSizeGreaterThan(100).doesNotHaveDuplicates();
        assertThat(document.findValuesAsString("summary")).allMatch(summary -> summary.length() > 3);
    }

    @Test
    void refersOnlyToSchemasThatItHas() {
        var names = document.at("/components/schemas").propertyNames();

        assertThat(document.findValuesAsString("$ref").stream()
                        .map(reference -> reference.replace("#/components/schemas/", "")))
                .isSubsetOf(names);
    }

    @Test
    void givesExamplesThatAreValid() {
        var examples = 0;
        for (var schema : document.at("/components/schemas")) {
            for (var example : schema.path("examples")) {
                var whole = (ObjectNode) schema.deepCopy();
                whole.set("components", document.path("components"));
                assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(whole)
                                .validate(example))
                        .isEmpty();
                examples++;
            }
        }
        assertThat(examples).isPositive();
    }

    @Test
    void hasASchemaOfEachKindOfEntryThatItsExampleFits() {
        var kinds = 0;
        for (var path : document.path("paths").properties()) {
            var kind = path.getKey().replaceFirst("^/api/(.+)/\\{id}/restoration$", "$1");
            if (kind.equals(path.getKey()) || kind.equals("plans")) {
                continue;
            }
            var schema = owner.get("/schemas/%s.json".formatted(kind));
            var entry = document.at(
                    "/paths/~1api~1%s~1{id}/get/responses/200/content/application~1json/example".formatted(kind));
            assertThat(entry.path("id").isString()).isTrue();
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(Api.json(schema))
                            .validate(entry))
                    .isEmpty();
            kinds++;
        }
        assertThat(kinds).isGreaterThan(13);
        assertThat(owner.get("/schemas/nothing.json").statusCode()).isEqualTo(404);
    }

    @Test
    void namesTheFiltersOfLists() {
        assertThat(document.at("/paths/~1api~1products/get/parameters").findValuesAsString("name"))
                .contains("brand_id", "q", "archived", "limit", "cursor", "If-None-Match");
        assertThat(document.at("/paths/~1api~1plans~1{id}/patch/parameters").findValuesAsString("name"))
                .containsExactly("id", "If-Match");
        assertThat(document.at("/paths/~1api~1plans/post/parameters").findValuesAsString("name"))
                .containsExactly("Idempotency-Key");
    }

    /** What each test relies on: an answer that the document does not name is an error. */
    @Test
    void isHeldAgainstEveryAnswer() {
        var members = owner.get("/api/members");

        for (var other : new String[] {"/api/tokens", "/api/audit-log", "/api/nowhere"}) {
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> Contract.hold(owner, "GET", other, "", members));
        }
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Contract.hold(owner, "POST", "/api/brands", "", members))
                .withMessageContaining("a status that the document does not name");
        Contract.hold(owner, "GET", "/api/members?limit=1", "", members);

        var added = owner.post("/api/brands", "{\"name\": \"Wonder Paws\"}");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Contract.hold(owner, "POST", "/api/brands", "{\"colour\": \"green\"}", added))
                .withMessageContaining("does not allow");
    }
}
