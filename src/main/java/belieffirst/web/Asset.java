package belieffirst.web;

import belieffirst.kernel.Sha256;

/** One file that browsers keep for good, since its address names its content. */
final class Asset {

    private static final int FINGERPRINT = 16;

    private final String name;
    private final String type;
    private final byte[] content;
    private final String fingerprint;

    private Asset(String name, String type, byte[] content, String fingerprint) {
        this.name = name;
        this.type = type;
        this.content = content;
        this.fingerprint = fingerprint;
    }

    /**
     * Makes the asset of this content.
     *
     * @param type of its content, as HTTP says it
     */
    static Asset of(String name, String type, byte[] content) {
        return new Asset(name, type, content, Sha256.hex(content).substring(0, FINGERPRINT));
    }

    String name() {
        return name;
    }

    String type() {
        return type;
    }

    byte[] content() {
        return content.clone();
    }

    /** The address at which browsers find it: {@code /assets/0123456789abcdef/app.css}. */
    String path() {
        return "/assets/%s/%s".formatted(fingerprint, name);
    }

    boolean has(String asked) {
        return fingerprint.equals(asked);
    }
}
