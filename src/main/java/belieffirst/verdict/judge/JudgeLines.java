package belieffirst.verdict.judge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.JsonNodeFactory;

/** The program behind {@code bin/judge}: a campaign a line on standard input, its verdict on standard output, in the same order. */
public final class JudgeLines {

    private JudgeLines() {}

    /** Ends with 1 if any line could not be read; the others are judged. */
    public static void main(String[] words) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        var whole = judge(in, out);
        out.flush();
        if (!whole) {
            System.exit(1);
        }
    }

    /** Answers whether all lines could be read. An empty line is none. */
    static boolean judge(BufferedReader in, PrintStream out) throws IOException {
        var whole = true;
        var number = 0;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (!line.isBlank()) {
                whole &= judge(line, number, out);
            }
        }
        return whole;
    }

    private static boolean judge(String line, int number, PrintStream out) {
        try {
            out.print(CampaignLine.JSON.writeValueAsString(CampaignVerdict.of(CampaignLine.read(line))) + "\n");
            return true;
        } catch (IllegalArgumentException fault) {
            var said = JsonNodeFactory.instance.objectNode();
            said.put("line", number).put("error", String.valueOf(fault.getMessage()));
            out.print(said + "\n");
            return false;
        }
    }
}
