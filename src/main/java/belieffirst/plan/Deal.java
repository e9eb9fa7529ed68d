package belieffirst.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * Deals a plan's templates to the slots of an angle.
 *
 * <p>Fixed: slot i takes template i mod T, the same for every angle. Random: each round of T slots takes all templates once, in the
 * order of SHA-256 over {@code seed|angle|round|template}; so the numbers of any two templates differ by one at most, and
 * anybody can deal again from what is written down.
 */
final class Deal {

    /** Names the rule above; another rule gets another name. */
    static final String ALGORITHM = "sha256-rounds-1";

    private Deal() {}

    static List<UUID> templates(Mix mix, String seed, UUID angle) {
        var dealt = new ArrayList<UUID>();
        for (var round = 0; dealt.size() < mix.adsPerAngle(); round++) {
            dealt.addAll(round(mix, seed, angle, round));
        }
        return dealt.subList(0, mix.adsPerAngle());
    }

    private static List<UUID> round(Mix mix, String seed, UUID angle, int round) {
        return switch (mix.strategy()) {
            case FIXED -> mix.templateIds();
            case RANDOM ->
                mix.templateIds().stream()
                        .sorted(Comparator.comparing(
                                template -> lot("%s|%s|%s|%s".formatted(seed, angle, round, template))))
                        .toList();
        };
    }

    private static String lot(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
