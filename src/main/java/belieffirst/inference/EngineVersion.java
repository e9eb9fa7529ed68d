package belieffirst.inference;

/** The version of the mathematics behind a verdict; it changes whenever the same evidence may be judged otherwise. */
public final class EngineVersion {

    public static final String CURRENT = "2";

    private EngineVersion() {}
}
