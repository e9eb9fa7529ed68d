package belieffirst.access;

import belieffirst.database.folder.DataFolder;
import belieffirst.kernel.Jsonb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The setup of an empty data folder, run once: an organization with an owner, a token for programs, and a link to sign in.
 *
 * <p>Each step can be done again, and the mark that it is done comes last, so that a start cut short is simply repeated.
 */
@Service
public class FirstRun {

    /** The file that tells programs how to reach what was made. */
    static final String FILE = "first-run.json";

    /** What it is called in the audit log. */
    private static final String JOB = "first run";

    private static final String EMAIL = "owner@belief-first.local";

    private final JdbcClient jdbc;
    private final CurrentMember member;
    private final FirstRunCredentials keys;
    private final Founding founding;
    private final DataFolder folder;

    FirstRun(JdbcClient jdbc, CurrentMember member, FirstRunCredentials keys, Founding founding, DataFolder folder) {
        this.jdbc = jdbc;
        this.member = member;
        this.keys = keys;
        this.founding = founding;
        this.folder = folder;
    }

    /** Whether it is still to be done. */
    public boolean isDue() {
        return jdbc.sql("select not app.first_run_done()").query(Boolean.class).single();
    }

    /** Makes everything for a product that answers at this address; answers the link to sign in. */
    public String perform(String url) {
        var founded = jdbc.sql("select * from app.found(:email, 'Owner', 'My organization')")
                .param("email", EMAIL)
                .query(Founded.class)
                .single();
        if (!founded.adopted()) {
            fill(founded);
        }
        var link = url + "/sign-in/link/" + keys.link(founded.owner());
        write(founded, url, link);
        jdbc.sql("select app.finish_first_run()::text").query(String.class).optional();
        return link;
    }

    /** What was adopted is full already. */
    private void fill(Founded founded) {
        var empty = new OrganizationFounded(founded.organization(), founded.owner());
        member.as(founded.owner(), founded.organization(), JOB, () -> {
            founding.fill(empty);
            return empty;
        });
    }

    private void write(Founded founded, String url, String link) {
        var content = new LinkedHashMap<String, String>();
        content.put("url", url);
        content.put("sign_in_link", link);
        content.put("owner_email", founded.ownerEmail());
        content.put("organization_id", founded.organization().toString());
        member.as(founded.owner(), founded.organization(), JOB, keys::token).ifPresent(token -> {
            content.put("api_token", token.secret());
            content.put("api_token_expires", token.expires().toString());
        });
        try {
            folder.writeSecret(FILE, new Jsonb().write(content) + "\n");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The organization that the first person owns, and whether it was here before them. */
    private record Founded(UUID organization, UUID owner, String ownerEmail, boolean adopted) {}
}
