package belieffirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Seeds;
import belieffirst.testing.Server;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lists of the API, walked in parts of any length: each row comes once, and a cursor of somebody else's is refused. */
@ProductTest
class CursorWalkTests {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");
    private static final String ANYTHING = "aZ09-_=%é日🐕\n'\"";
    private static final List<String> LISTS = List.of(
            "/api/brands", "/api/angles", "/api/templates", "/api/plans", "/api/compiled-plans", "/api/audit-log");

    private final Api api;

    CursorWalkTests(Server server, People people, Bench bench) {
        var owner = people.newOrganization().owner();
        this.api = server.api(people.token(owner));
        fill(bench, owner);
    }

    /** Names that are the same, and rows of one moment, are told apart by their ids. */
    private static void fill(Bench bench, Member owner) {
        var ground = bench.lay(owner, 9);
        IntStream.range(0, 8).forEach(_ -> bench.add(owner, "templates", Map.of("name", "Same", "instructions", "-")));
        IntStream.range(0, 5)
                .forEach(_ ->
                        bench.compile(owner, bench.draft(owner, ground).plan().id()));
    }

    @Test
    void giveEachRowOnceInPartsOfAnyLength() {
        for (var list : LISTS.subList(0, 4)) {
            var whole = walk(list, 100);
            assertThat(whole).as(list).isNotEmpty().doesNotHaveDuplicates();

            Seeds.each(
                    3,
                    random -> assertThat(walk(list, 1 + random.nextInt(6)))
                            .as(list)
                            .isEqualTo(whole));
        }
    }

    @Test
    void refuseCursorsOfOthers() {
        Seeds.each(40, random -> {
            var list = LISTS.get(random.nextInt(LISTS.size()));
            var cursor = "." + Seeds.text(random, ANYTHING, 60);
            var answer = api.get(list + "?cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8));

            assertThat(answer.statusCode()).as("%s %s", list, cursor).isEqualTo(422);
            assertThat(answer.body()).contains("begin the list again");
        });
    }

    private List<String> walk(String list, int limit) {
        var ids = new ArrayList<String>();
        var address = list + "?limit=" + limit;
        while (true) {
            var answer = api.get(address);
            Api.json(answer).path("data").forEach(row -> ids.add(row.path("id").asString()));
            var next = NEXT.matcher(answer.headers().firstValue("Link").orElse(""));
            if (!next.find()) {
                return ids;
            }
            var uri = URI.create(next.group(1));
            address = uri.getRawPath() + "?" + uri.getRawQuery();
        }
    }
}
