package belieffirst.evidence.meta;

/** The kinds of trouble with Meta, which call for different things. */
enum TroubleKind {
    RATE(
            "Meta takes no more calls right now",
            "Meta takes no more calls right now. Read again in an hour; nothing of this reading was imported."),
    TOO_MUCH(
            "they are too many for one answer from Meta",
            "Even one day is too much for one answer from Meta. Export it as a file instead."),
    TOO_MANY("there are too many for one reading", "This is too much for one reading. Export it as a file instead."),
    TOO_OLD(
            "Meta does not report days so long ago",
            "Meta reports no days more than 37 months ago. Export those as a file."),
    TOKEN(
            "Meta does not accept the token any more",
            "Meta does not accept the token any more. Create a new one and save it under Settings, Meta."),
    PERMISSION(
            "the token may not read them",
            "The token may not read this ad account. It needs the permission ads_read, and its person a role in the account."),
    BLOCKED(
            "Meta has blocked the person or the app behind the token for now",
            "Meta has blocked the person or the app behind the token for now. Look in Meta Business Support Home, and read again when the block is lifted."),
    VERSION(
            "Meta no longer answers the version of its API that we ask",
            "Meta no longer answers the version of its API that we ask. Update Belief First, or name a newer version in BELIEF_FIRST_META_VERSION."),
    NOT_THERE(
            "Meta knows no such account, or does not show it to the token",
            "Meta knows no ad account with this id, or does not show it to the token. Look under Settings, Meta, and read again."),
    NOT_READY("Meta was not ready in time", "Meta was not ready with its report in time. Read again in an hour."),
    NO_CURRENCY(
            "Meta did not say the currency of the account, without which budgets say nothing",
            "Meta did not say the currency of the account. Read again in an hour."),
    PAGES(
            "Meta sent the same page again, or a page without saying where the next one is",
            "Meta sent the same page again, or a page without saying where the next one is, so the data may be incomplete. Nothing of this reading was imported; read again in an hour."),
    UNREACHABLE(
            "Meta did not answer",
            "Meta is not answering right now. Read again in a while; nothing of this reading was imported."),
    OTHER(
            "Meta refused what we asked",
            "Meta refused what we asked. Look whether the account id is right, and read again.");

    private final String reason;
    private final String sentence;

    TroubleKind(String reason, String sentence) {
        this.reason = reason;
        this.sentence = sentence;
    }

    /** What happened, as a part of a sentence on what is missing beside the figures. */
    String reason() {
        return reason;
    }

    /** What happened to the figures, and what to do. */
    String sentence() {
        return sentence;
    }

    /** Whether another call would be refused as well, of whichever account. */
    boolean endsAll() {
        return this == RATE || this == BLOCKED;
    }
}
