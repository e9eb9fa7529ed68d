package belieffirst.words;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.SourceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The lists of texts in {@code src/main/words}, for people who read or translate them. */
class WordCatalogueTests {

    private static final Path MADE = Path.of("target/words");

    @Test
    void haveEveryTextOfTheProduct() throws IOException {
        var made = Catalogue.files();
        Files.createDirectories(MADE);
        for (var room : made.entrySet()) {
            Files.writeString(MADE.resolve(room.getKey() + ".pot"), room.getValue());
        }

        assertThat(made)
                .describedAs("If the change is meant: rm -r src/main/words; cp -r %s src/main/", MADE)
                .isEqualTo(committed());
    }

    @Test
    void showWhatPeopleReadInATemplate() {
        assertThat(TemplateTexts.of("""
                        @param Plan plan
                        !{var path = "/plans/" + plan.key();}
                        <p class="small">See <a href="${path}">the ${plan.name()} plan</a> now.</p>
                        @if(plan.ads() > 0)<b>${plan.ads()} ${plan.ads() == 1 ? "ad" : "ads"}</b>@endif
                        <input placeholder="Such as ${plan.key()}" value="${plan.name()}">
                        @template.ui.field(name = "name", label = "Name", content = @`<p>It is short.</p>`)
                        """))
                .containsExactly(
                        "See <a>the {name} plan</a> now.", "{ads} {ad|ads}", "Such as {key}", "It is short.", "Name");
    }

    @Test
    void showWhatPeopleReadInCode() {
        assertThat(CodeTexts.of(Parsing.of("""
                        class Words {
                            @Named("A note of ours")
                            String all(int ads) {
                                jdbc.sql("select id from ads where name = :name");
                                log.info("No ads were found");
                                form.error("Choose an ad.");
                                return "%d of 5 ads cost %d%% more.".formatted(ads, more()) + " Wait for " + days.left();
                            }
                        }
                        """)))
                .containsExactly("Choose an ad.", "{ads} of 5 ads cost {more}% more. Wait for {left}");
    }

    @Test
    void showWhatPeopleReadInAScript() {
        assertThat(ScriptTexts.of("""
                        if (event.key === "Enter") fetch("/find?lines");
                        said.textContent = `With ${chosen} chosen:`;
                        button.innerHTML = `${shown ? "Hide" : "Show"}<span class="unseen"> what you typed</span>`;
                        button.textContent = "Copied";
                        """))
                .containsExactly("With {chosen} chosen:", "{Hide|Show} what you typed", "Copied");
    }

    @Test
    void leaveOutStatementsAndDrawings() {
        assertThat(List.of(
                        ") as layers",
                        "end as picked",
                        "through - date '0001-01-01'",
                        "{value} is null as known, coalesce({nothing}, {value}) as value",
                        ")\nselect archived\n  from before\n",
                        "{values}, (b.whole).version + 1",
                        "M{value} {value}h1v1h-1z"))
                .noneMatch(Message::isForPeople);
        assertThat(List.of("Select a plan.", "A range (low to high)", "Ends on {day} as planned"))
                .allMatch(Message::isForPeople);
    }

    private static Map<String, String> committed() {
        return SourceFiles.in("src/main/words", ".pot")
                .collect(Collectors.toMap(
                        file -> file.getFileName().toString().replace(".pot", ""),
                        SourceFiles::content,
                        (first, _) -> first,
                        TreeMap::new));
    }
}
