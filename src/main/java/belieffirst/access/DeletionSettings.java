package belieffirst.access;

import belieffirst.database.folder.StartRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of deletions.
 *
 * @param days between the request and the deletion of an organization
 */
@ConfigurationProperties("belief-first.deletion")
record DeletionSettings(@DefaultValue("14") int days) {

    private static final int LONGEST = 365;

    DeletionSettings {
        StartRefused.unlessWithin("BELIEF_FIRST_DELETION_DAYS", days, 1, LONGEST);
    }
}
