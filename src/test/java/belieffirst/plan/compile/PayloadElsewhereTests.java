package belieffirst.plan.compile;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Bench;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import java.util.HashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@ProductTest
class PayloadElsewhereTests {

    private static final Pattern IDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern STAMPS = Pattern.compile("sha256:[0-9a-f]{64}|\"compiled_at\":\"[^\"]+\"");

    private final Bench bench;
    private final People people;
    private final Compilations compilations;

    PayloadElsewhereTests(Bench bench, People people, Compilations compilations) {
        this.bench = bench;
        this.people = people;
        this.compilations = compilations;
    }

    /** Two organizations see nothing of each other, so each is a database of its own. */
    @Test
    void isTheSameButForTheIds() {
        var here = compiled(people.newOrganization().owner());
        var elsewhere = compiled(people.newOrganization().owner());

        assertThat(here).isNotEqualTo(elsewhere);
        assertThat(withoutIds(here)).isEqualTo(withoutIds(elsewhere)).contains("WP~001~01~");
    }

    private String compiled(Member owner) {
        var plan = bench.draft(owner, bench.lay(owner, 5)).plan();
        bench.compile(owner, plan.id());
        return people.as(owner, () -> compilations.inForce(plan.id())).payload();
    }

    /** Each id becomes the place at which it first appeared; so they must also stand in the same places. */
    private static String withoutIds(String payload) {
        var places = new HashMap<String, String>();
        var named =
                IDS.matcher(payload).replaceAll(id -> places.computeIfAbsent(id.group(), _ -> "id " + places.size()));
        return STAMPS.matcher(named).replaceAll("stamp");
    }
}
