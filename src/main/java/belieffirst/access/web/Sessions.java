package belieffirst.access.web;

import belieffirst.access.Account;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** Everywhere that somebody is signed in. */
@Component
class Sessions {

    private final FindByIndexNameSessionRepository<?> sessions;

    Sessions(FindByIndexNameSessionRepository<?> sessions) {
        this.sessions = sessions;
    }

    /** Signs her out everywhere but here, as whoever knew the old password should not stay. */
    void endOthers(Account account, String here) {
        sessions.findByPrincipalName(account.getName()).keySet().stream()
                .filter(session -> !session.equals(here))
                .forEach(sessions::deleteById);
    }
}
