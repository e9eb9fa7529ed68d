package belieffirst.access.web.signin;

/** The form of the sign-in page. */
public record SignInInput(String email, String password) {

    static final SignInInput BLANK = new SignInInput("", "");

    @SuppressWarnings("NullAway") // a form may lack a field
    public SignInInput {
        email = email == null ? "" : email;
        password = password == null ? "" : password;
    }

    /** Whether it can be an e-mail and a password at all; a megabyte of text is not hashed. */
    boolean isSane() {
        return !email.isBlank() && email.length() <= 254 && !password.isEmpty() && password.length() <= 200;
    }
}
