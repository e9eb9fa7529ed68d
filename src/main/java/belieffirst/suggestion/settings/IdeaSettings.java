package belieffirst.suggestion.settings;

import belieffirst.access.CurrentMember;
import belieffirst.access.Permission;
import belieffirst.database.folder.Vault;
import belieffirst.database.principal.Membership;
import belieffirst.kernel.Refusal;
import belieffirst.suggestion.source.ModelList;
import belieffirst.suggestion.source.ModelSettings;
import belieffirst.suggestion.source.Trouble;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;

/** The settings by which the current organization's ideas are made, and its key. The key itself is shown to nobody. */
@Service
public class IdeaSettings {

    private static final int MODELS_NAMED = 8;

    private static final String PURPOSE = "key of the source of ideas";

    private final SourceSettingsRepository repository;
    private final ModelList models;
    private final CurrentMember member;
    private final Vault vault;
    private final String deploymentKey;

    IdeaSettings(
            SourceSettingsRepository repository,
            ModelList models,
            CurrentMember member,
            Vault vault,
            Environment environment) {
        this.repository = repository;
        this.models = models;
        this.member = member;
        this.vault = vault;
        this.deploymentKey = environment.getProperty("belief-first.ideas.key", "");
    }

    public SourceSettings get() {
        return repository.find().map(SourceSettingsRepository.Row::settings).orElse(SourceSettings.USUAL);
    }

    /** Whether the deployment has a key for organizations without one of their own. */
    public boolean deploymentHasKey() {
        return !deploymentKey.isEmpty();
    }

    /**
     * Saves settings after the model was asked whether it is there. Answers what could not be found out, or null.
     *
     * @throws Refusal.Invalid for a model or a key that is not accepted
     */
    public @Nullable Trouble save(SourceSettings wanted, KeyChange change) {
        member.require(Permission.SET_IDEAS);
        var sealed = switch (change) {
            case KeyChange.Keep _ -> repository.find().map(SourceSettingsRepository.Row::sealedKey);
            case KeyChange.Forget _ -> Optional.<String>empty();
            case KeyChange.Take(String key) -> Optional.of(vault.seal(PURPOSE, organization(), key));
        };
        var voice = voice(wanted, sealed.orElse(null));
        var trouble = voice.asksAModel() ? models.troubleWith(voice) : null;
        if (trouble == Trouble.UNKNOWN_MODEL || trouble == Trouble.NOT_ALLOWED) {
            throw new Refusal.Invalid(Map.of("model", unknownModel(voice)));
        }
        if (trouble == Trouble.WRONG_KEY) {
            throw new Refusal.Invalid(Map.of("key", "This key was not accepted."));
        }
        repository.save(wanted, sealed.orElse(null));
        return trouble;
    }

    private String unknownModel(ModelSettings voice) {
        var known = models.models(voice).stream().limit(MODELS_NAMED).toList();
        var sentence = "There is no model with this id, or the key may not use it.";
        return known.isEmpty() ? sentence : sentence + " It may use: %s.".formatted(String.join(", ", known));
    }

    /** Who answers; without any key nobody but ourselves. */
    public ModelSettings voice() {
        var row = repository.find();
        return voice(
                row.map(SourceSettingsRepository.Row::settings).orElse(SourceSettings.USUAL),
                row.map(SourceSettingsRepository.Row::sealedKey).orElse(null));
    }

    private ModelSettings voice(SourceSettings settings, @Nullable String sealed) {
        var fallback = deploymentKey.isEmpty() ? null : deploymentKey;
        var key = sealed == null ? fallback : vault.open(PURPOSE, organization(), sealed);
        return new ModelSettings(settings.model(), settings.effort(), settings.patience(), key);
    }

    private String organization() {
        return member.membership()
                .map(Membership::organization)
                .orElseThrow(() -> new Refusal.Forbidden("You belong to no organization."))
                .toString();
    }
}
