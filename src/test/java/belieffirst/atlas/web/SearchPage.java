package belieffirst.atlas.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Member;
import belieffirst.testing.Visitor;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** The page of the search, as somebody reads it. */
record SearchPage(MockMvcTester client, Member member) {

    private static final Pattern LINE = Pattern.compile(
            "(?s)<(?:a|span) class=\"finds__name\"[^>]*>(?:<b>([^<]*)</b> )?([^<]*)</(?:a|span)>\\s*<span class=\"chip\">([^<]*)");

    List<String> found(String typed) {
        return names(html(typed));
    }

    String html(String typed) {
        var path = UriComponentsBuilder.fromPath("/find")
                .queryParam("q", "{q}")
                .encode()
                .buildAndExpand(typed)
                .toUri();
        var answer = client.get().uri(path).with(member.browsing()).exchange();
        assertThat(answer).hasStatusOk();
        return Visitor.text(answer);
    }

    static List<String> names(String html) {
        return LINE.matcher(html)
                .results()
                .map(line -> HtmlUtils.htmlUnescape("%s %s%s"
                        .formatted(line.group(3), line.group(1) == null ? "" : line.group(1) + " ", line.group(2))))
                .toList();
    }
}
