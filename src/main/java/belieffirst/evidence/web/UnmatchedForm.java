package belieffirst.evidence.web;

import belieffirst.evidence.DeliveredAd;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A form of unmatched ads: what was chosen and typed, and what is wrong with it.
 *
 * @param code what was typed for the chosen ads together
 * @param codes what was typed for each ad by itself
 * @param errors by the id of the field
 */
public record UnmatchedForm(List<String> chosen, String code, Map<String, String> codes, Map<String, String> errors) {

    static final UnmatchedForm NOTHING = new UnmatchedForm(List.of(), "", Map.of(), Map.of());

    private static final int MOST = 100;
    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    static UnmatchedForm of(MultiValueMap<String, String> sent) {
        var chosen = sent.getOrDefault("ad", List.of()).stream().distinct().toList();
        return new UnmatchedForm(chosen, text(sent, "code"), Map.of(), Map.of());
    }

    /** What was typed for one ad, and why it is refused. */
    static UnmatchedForm refused(Id<DeliveredAd> ad, @Nullable String typed, String error) {
        var code = typed == null ? "" : typed;
        return new UnmatchedForm(List.of(), "", Map.of(ad.toString(), code), Map.of("code-" + ad, error));
    }

    UnmatchedForm refused(String field, String error) {
        return new UnmatchedForm(chosen, code, codes, Map.of(field, error));
    }

    /** The chosen ads; refuses none, too many, and what is no id. */
    List<Id<DeliveredAd>> ads() {
        if (chosen.isEmpty() || chosen.size() > MOST || !chosen.stream().allMatch(id -> id.matches(ID))) {
            throw new Refusal.Invalid(Map.of("ads", "Choose 1 to %d ads in the list first.".formatted(MOST)));
        }
        return chosen.stream()
                .map(id -> new Id<DeliveredAd>(UUID.fromString(id)))
                .distinct()
                .toList();
    }

    /** The first proposal of each chosen ad, as it stood on the page; refuses those that had none. */
    Map<Id<DeliveredAd>, String> proposed(MultiValueMap<String, String> sent) {
        var codes = new LinkedHashMap<Id<DeliveredAd>, String>();
        ads().forEach(ad -> codes.put(ad, text(sent, "proposed-" + ad)));
        if (codes.containsValue("")) {
            throw new Refusal.Invalid(
                    Map.of("ads", "Some of the chosen ads have no proposal: choose others, or type a code."));
        }
        return codes;
    }

    public boolean has(DeliveredAd ad) {
        return chosen.contains(ad.id().toString());
    }

    public String typed(DeliveredAd ad) {
        return codes.getOrDefault(ad.id().toString(), "");
    }

    public @Nullable String error(DeliveredAd ad) {
        return errors.get("code-" + ad.id());
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        var texts = sent.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        return texts.isEmpty()
                ? ""
                : texts.getFirst().substring(0, Math.min(40, texts.getFirst().length()));
    }
}
