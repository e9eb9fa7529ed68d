package belieffirst.wizard.idea;

import belieffirst.plan.PlanDetails;
import belieffirst.suggestion.IdeaListener;
import belieffirst.suggestion.PendingRequest;
import belieffirst.suggestion.ReaderDisconnected;
import belieffirst.suggestion.kind.IdeaKind;
import belieffirst.suggestion.record.Suggestion;
import belieffirst.web.EventStream;
import belieffirst.wizard.StepInput;
import java.io.UncheckedIOException;
import views.StaticTemplates;

/** The stream that sends each idea as a card as soon as it is there, and at the end what there is to say of all of them. */
final class StreamedCards implements IdeaListener {

    private final StaticTemplates templates = new StaticTemplates();
    private final EventStream.Stream stream;
    private final PlanDetails details;
    private final IdeaKind kind;

    StreamedCards(EventStream.Stream stream, PlanDetails details, IdeaKind kind) {
        this.stream = stream;
        this.details = details;
        this.kind = kind;
    }

    void send(PendingRequest asking) {
        heard(() -> stream.send("begin", asking.id().toString()));
        var round = asking.answer(this);
        heard(() -> stream.send("end", templates.wizardIdeaNotes(round, kind, details)));
    }

    @Override
    public void idea(Suggestion suggestion) {
        heard(() -> stream.send(
                "idea", templates.wizardIdea("/plans/" + details.plan().key(), kind, suggestion, StepInput.NOTHING)));
    }

    @Override
    public void beat() {
        heard(stream::beat);
    }

    private static void heard(Runnable sending) {
        try {
            sending.run();
        } catch (UncheckedIOException _) {
            throw new ReaderDisconnected();
        }
    }
}
