package belieffirst.plan.layer;

import belieffirst.kernel.Refusal;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answers of a plan. A later answer rests on the ones before it, so changing one drops those that rest on it.
 *
 * @param offerAnswered whether somebody said that there is no offer, or which
 */
public record Answers(
        UUID brandId,
        @Nullable UUID productId,
        @Nullable UUID offerId,
        boolean offerAnswered,
        @Nullable UUID personaId,
        @Nullable Awareness awareness,
        @Nullable UUID jobId) {

    public static Answers of(UUID brandId) {
        return new Answers(brandId, null, null, false, null, null, null);
    }

    /** Another brand has other products, personas and jobs. */
    public Answers withBrand(UUID brand) {
        return brand.equals(brandId) ? this : of(brand);
    }

    /** Another product has other offers, and is hired by other personas for other jobs. */
    public Answers withProduct(@Nullable UUID product) {
        return Objects.equals(product, productId) ? this : new Answers(brandId, product, null, false, null, null, null);
    }

    public Answers withOffer(@Nullable UUID offer) {
        return new Answers(brandId, productId, offer, true, personaId, awareness, jobId);
    }

    /** Another persona has other jobs to be done. */
    public Answers withPersona(@Nullable UUID persona) {
        return Objects.equals(persona, personaId)
                ? this
                : new Answers(brandId, productId, offerId, offerAnswered, persona, awareness, null);
    }

    public Answers withAwareness(@Nullable Awareness level) {
        return new Answers(brandId, productId, offerId, offerAnswered, personaId, level, jobId);
    }

    public Answers withJob(@Nullable UUID job) {
        return new Answers(brandId, productId, offerId, offerAnswered, personaId, awareness, job);
    }

    /** A later answer makes no sense without the ones that it rests on. */
    public void requireOrder() {
        if (offerId != null && productId == null) {
            throw new Refusal.Invalid(Map.of("offer_id", "Choose the product before its offer."));
        }
        if (jobId != null && (productId == null || personaId == null)) {
            throw new Refusal.Invalid(Map.of("jtbd_framed_id", "Choose the product and the persona before the job."));
        }
    }
}
