package belieffirst.database;

import belieffirst.database.folder.StartRefused;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the data folder and the database.
 *
 * @param data the data folder; made if it is not there
 * @param organization id of the organization that adopts brands which belong to none, or empty
 * @param secretKey what seals the keys of other services, or empty where each instance keeps one of its own
 * @param database a server of one's own; with an empty address, the embedded one
 */
@ConfigurationProperties("belief-first")
record DatabaseSettings(
        @DefaultValue("var") Path data,
        @DefaultValue("") String organization,
        @DefaultValue("") String secretKey,
        @DefaultValue Server database) {

    /** Never prints the secret. */
    @Override
    public String toString() {
        return data.toString();
    }

    /** The organization's id, or empty; refuses what is no id. */
    String adopting() {
        if (!organization.matches("(?i)([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?")) {
            throw new StartRefused(
                    "BELIEF_FIRST_ORGANIZATION is “%s”, which is no id of an organization.".formatted(organization));
        }
        return organization;
    }

    /**
     * The addresses and logins of a server of one's own.
     *
     * @param ownerUrl where migrations run, when not at the url; a pooler in transaction mode cannot run them
     */
    record Server(
            @DefaultValue("") String url,
            @DefaultValue("") String ownerUrl,
            @DefaultValue("") String owner,
            @DefaultValue("") String ownerPassword,
            @DefaultValue("") String user,
            @DefaultValue("") String password) {

        boolean isEmbedded() {
            return url.isBlank();
        }

        /** Never prints passwords. */
        @Override
        public String toString() {
            return url;
        }
    }
}
