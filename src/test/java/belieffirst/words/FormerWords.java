package belieffirst.words;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sentences and terms of earlier versions, which had to be read twice. */
final class FormerWords {

    private static final List<String> SENTENCES = """
            Evidence that these differ at all
            that is proof
            Evidence of a difference
            A difference is proven
            The last three days
            beliefs that Meta finds buyers for
            Less than 1 % likely
            likely to be the best
            would promote it
            of the spend that was planned
            speaks for itself alone
            what a sale may cost
            Meta is still learning whom
            Nothing separates
            unlikely to tell these apart
            it is not proven in this phase
            chances in 100
            once what is missing is there
            a completed run of this plan, an angle that won
            Which angle goes on
            a word on which cell won
            is told from
            goes unseen
            an ad are supposed
            Filled: differences
            What this plan can tell apart
            are they dealt
            Going on all the same
            What was warned of
            What ads will be called
            has claimed this plan
            what came of it
            What came of it
            Take the claim back
            results judged by
            No part of what is compiled
            Left empty
            Without a key no model
            composed from what is on record
            Where to go
            Unlike anything on record
            Rests on
            No idea came
            Too little is on record
            Not this, then
            Found in the persona {
            Take the chosen
            The draft is kept from step to step
            How a plan comes about
            Look at what we make of the file
            What we take the file for
            Which planned ads these are
            speak of several days
            waiting for your word
            by what they carry, and never by guess. What is left
            Say which they are
            Verdicts apply by themselves
            somebody presses
            Say where ideas come from
            remove members, but owners
            Whoever leaves
            A few words do well
            This e-mail and password
            Present password
            What sets them off
            what somebody has of it
            what carries an ad
            close enough to hear
            Everything that plans stand on
            What is drawn hollow
            Open as much as fits
            Open its page
            what became of it
            It is now
            Keep this
            Why it would hold
            The same content always makes the same bytes
            In force
            Not possible just now
            cannot be taken as it is
            in no organization just now
            This form was too old
            """.lines().toList();

    private static final List<String> TERMS = List.of(
            "[Cc]ost per sale",
            "ceiling",
            "Judging",
            "Best\\?",
            "Give up",
            "[Mm]atured days",
            "Ways in",
            "Known until",
            "Restated",
            "Not from a plan",
            "[Hh]eld still",
            "hold(s it| this| them)? still",
            "Counted by",
            "is claimed",
            "ad makers?\\b",
            "What was done",
            "the ledger",
            "[Ss]tarters?\\b",
            "[Gg]rain\\b");

    private FormerWords() {}

    static Pattern pattern() {
        var sentences = SENTENCES.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile(sentences + "|" + String.join("|", TERMS));
    }
}
