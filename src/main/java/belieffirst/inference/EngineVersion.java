package belieffirst.inference;

/** Which mathematics a verdict came from; it changes whenever the same evidence may be judged otherwise. */
public final class EngineVersion {

    public static final String CURRENT = "1";

    private EngineVersion() {}
}
