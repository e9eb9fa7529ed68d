package belieffirst.access.web;

/** A link that was just made, shown this once. */
public record InvitationLink(String email, String address) {

    /** Never prints the secret in it. */
    @Override
    public String toString() {
        return "InvitationLink for " + email;
    }
}
