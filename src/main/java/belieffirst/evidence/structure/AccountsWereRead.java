package belieffirst.evidence.structure;

import java.util.List;

/** The event that accounts of the current organization were read, their structure too, with the thumbnails that Meta told of. */
public record AccountsWereRead(List<SeenAccount.Thumbnail> thumbnails) {

    public AccountsWereRead {
        thumbnails = List.copyOf(thumbnails);
    }
}
