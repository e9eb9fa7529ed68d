package belieffirst.suggestion.kind;

import belieffirst.kernel.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Every kind of idea that one can ask for. */
@Component
public class IdeaKinds {

    private final List<IdeaKind> kinds;

    IdeaKinds(List<IdeaKind> kinds) {
        this.kinds = kinds.stream().sorted(Comparator.comparing(IdeaKind::word)).toList();
    }

    public IdeaKind of(String word) {
        return kinds.stream()
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(this::unknown);
    }

    public List<String> words() {
        return kinds.stream().map(IdeaKind::word).toList();
    }

    private Refusal unknown() {
        return new Refusal.Invalid(Map.of("kind", "Ideas come as one of: %s.".formatted(String.join(", ", words()))));
    }
}
