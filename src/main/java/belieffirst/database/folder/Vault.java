package belieffirst.database.folder;

import belieffirst.kernel.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The encryption of other services' secrets at rest: AES-256-GCM under a key that HKDF derives for each purpose.
 *
 * <p>What is sealed is bound to whose it is, so that a sealed text copied into another organization's row opens for nobody.
 */
public final class Vault {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;

    Vault(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** Seals a secret for a purpose, such as the key of a service, and its owner. */
    public String seal(String purpose, String owner, String text) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            var sealed = work(Cipher.ENCRYPT_MODE, purpose, owner, nonce, text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(NONCE + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /**
     * Opens what was sealed for the same purpose and owner under the same secret key.
     *
     * @throws Refusal.Conflict for anything else, as when another instance sealed it with a secret of its own
     */
    public String open(String purpose, String owner, String sealed) {
        try {
            var bytes = Base64.getDecoder().decode(sealed);
            var nonce = Arrays.copyOf(bytes, NONCE);
            var rest = Arrays.copyOfRange(bytes, Math.min(NONCE, bytes.length), bytes.length);
            return new String(work(Cipher.DECRYPT_MODE, purpose, owner, nonce, rest), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            throw new Refusal.Conflict(
                    "sealed_elsewhere",
                    "This key was sealed with another secret and does not open here: enter it again in the settings."
                            + " Several instances need the same BELIEF_FIRST_SECRET_KEY.");
        }
    }

    private byte[] work(int mode, String purpose, String owner, byte[] nonce, byte[] input)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key(purpose), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher.doFinal(input);
    }

    private SecretKey key(String purpose) throws GeneralSecurityException {
        var parameters = HKDFParameterSpec.ofExtract()
                .addIKM(secret)
                .thenExpand(("belief-first " + purpose).getBytes(StandardCharsets.UTF_8), 32);
        return KDF.getInstance("HKDF-SHA256").deriveKey("AES", parameters);
    }

    /** Never prints the secret. */
    @Override
    public String toString() {
        return "Vault";
    }
}
