package belieffirst.suggestion.web;

import belieffirst.kernel.Jsonb;
import belieffirst.suggestion.IdeaListener;
import belieffirst.suggestion.PendingRequest;
import belieffirst.suggestion.ReaderDisconnected;
import belieffirst.suggestion.record.Suggestion;
import belieffirst.suggestion.source.DiscardedIdea;
import belieffirst.web.EventStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The stream that sends a program each idea as it comes: events idea and left_out, then end, or trouble before it. */
final class StreamedIdeas implements IdeaListener {

    private final EventStream.Stream stream;
    private final Jsonb json;

    StreamedIdeas(EventStream.Stream stream, Jsonb json) {
        this.stream = stream;
        this.json = json;
    }

    void send(PendingRequest asking) {
        var round = asking.answer(this);
        var trouble = RoundJson.TroubleJson.of(round.trouble());
        if (trouble != null) {
            send("trouble", trouble);
        }
        send("end", Map.of("id", round.id(), "kind", round.kind(), "model", round.model()));
    }

    @Override
    public void idea(Suggestion suggestion) {
        send("idea", RoundJson.idea(suggestion));
    }

    @Override
    public void leftOut(DiscardedIdea leftOut) {
        send("left_out", leftOut);
    }

    @Override
    public void beat() {
        try {
            stream.beat();
        } catch (UncheckedIOException _) {
            throw new ReaderDisconnected();
        }
    }

    private void send(String event, Object data) {
        try {
            stream.send(event, json.write(data));
        } catch (UncheckedIOException _) {
            throw new ReaderDisconnected();
        }
    }
}
