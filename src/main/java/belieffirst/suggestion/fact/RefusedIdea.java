package belieffirst.suggestion.fact;

/** An idea that somebody refused before, and why; the reason may be empty. */
public record RefusedIdea(String gist, String reason) {}
