package belieffirst.evidence.export;

/** A reason why a row of an export cannot be used. */
public enum SkipReason implements RowReading {
    TOTALS("total rows, which repeat the ads"),
    NO_DAY("rows whose day cannot be read"),
    WHICH_DAY("rows with a day such as 3/4/2026, which may be in March or in April: the file does not say"),
    NO_CURRENCY("rows without a currency"),
    NO_SPEND("rows that do not say what was spent"),
    NO_NUMBER("rows with a cell that should be a number and is none"),
    NEGATIVE("rows with a number below zero"),
    TOO_MUCH("rows with a number that no ad can have, such as more than ten million purchases"),
    OTHER_CURRENCY("rows whose amount is in another currency than its column says"),
    NO_AD("rows without an ad: a spreadsheet shortened its id, and it has no name"),
    NO_AD_ID("rows that do not say which ad they are of"),
    FORMULA("rows with a formula where a number should be; save the values instead"),
    TOO_LONG("rows with a name of more than 1,000 characters");

    private final String sentence;

    SkipReason(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }

    /** The cause that makes a row unusable. */
    public static final class Unusable extends RuntimeException {

        private final SkipReason why;

        public Unusable(SkipReason why) {
            super(why.name(), null, false, false);
            this.why = why;
        }

        public SkipReason why() {
            return why;
        }
    }
}
