package belieffirst.testing;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A walk over the pages of an organization by their links, which presses every button that a page offers. */
public record PageWalk(Visitor visitor) {

    private static final String ROOMS = "/(?:plans|results|beliefs|map|phases|library|settings|suggestions|audit)";
    private static final Pattern LINK = Pattern.compile("<a [^>]*?href=\"(" + ROOMS + "[^\"#]*)");
    private static final Pattern POST = Pattern.compile("<form [^>]*?method=\"post\"[^>]*>");
    private static final Pattern ACTION = Pattern.compile(" action=\"([^\"]*)\"");
    private static final Pattern BUTTON = Pattern.compile(" formaction=\"([^\"]*)\"");

    /** What everybody may do with their own account, place and tokens: pressed, it would end the walk. */
    private static final String OWN = "/settings/(?:profile|tokens)/?.*|/settings/members/.*/remove";

    private static final int MOST = 400;

    /** The buttons that are refused, each with the page that offers it, of the pages that were seen. */
    public Seen from(String... starts) {
        var waiting = new ArrayDeque<>(List.of(starts));
        var pages = new LinkedHashSet<>(List.of(starts));
        var pressed = new LinkedHashSet<String>();
        var refused = new TreeMap<String, String>();
        while (!waiting.isEmpty()) {
            var page = waiting.removeFirst();
            var html = Visitor.text(visitor.get(page));
            buttons(html).filter(pressed::add).forEach(action -> {
                if (visitor.post(action).getResponse().getStatus() == 403) {
                    refused.put(action, page);
                }
            });
            links(html).filter(link -> pages.size() < MOST && pages.add(link)).forEach(waiting::add);
        }
        return new Seen(
                pages,
                pressed,
                refused.entrySet().stream()
                        .map(each -> each.getKey() + " on " + each.getValue())
                        .toList());
    }

    private static Stream<String> buttons(String html) {
        var forms = POST.matcher(html).results().flatMap(form -> found(ACTION, form.group()));
        return Stream.concat(forms, found(BUTTON, html))
                .filter(action -> action.matches(ROOMS + "/.*") && !action.matches(OWN));
    }

    private static Stream<String> links(String html) {
        return found(LINK, html)
                .map(link -> link.replace("&amp;", "&"))
                .filter(link -> !link.matches(".*\\.(csv|json)|/audit/.*"));
    }

    private static Stream<String> found(Pattern pattern, String html) {
        return pattern.matcher(html).results().map(found -> found.group(1)).toList().stream();
    }

    /** The pages of a walk, the addresses that their buttons send to, and those that were refused. */
    public record Seen(Set<String> pages, Set<String> pressed, List<String> refused) {}
}
