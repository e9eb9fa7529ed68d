package belieffirst.words;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.SourceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
                                return "%d of 5 ads cost %d%% more.".formatted(ads, more()) + " Wait for " + days.left();
                            }
                        }
                        """))).containsExactly("{ads} of 5 ads cost {more}% more. Wait for {left}");
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
