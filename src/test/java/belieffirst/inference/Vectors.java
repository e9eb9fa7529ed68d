package belieffirst.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows of numbers that others computed. */
record Vectors(List<Row> rows) {

    static Vectors of(String file) {
        try (var stream = Vectors.class.getResourceAsStream(file)) {
            var rows = new JsonMapper().readTree(stream).get("vectors");
            return new Vectors(StreamSupport.stream(rows.spliterator(), false)
                    .map(Row::new)
                    .toList());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    Row row(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    record Row(JsonNode node) {

        String id() {
            return node.get("id").asString();
        }

        String method() {
            return node.get("method").asString();
        }

        JsonNode input(String name) {
            return node.get("inputs").get(name);
        }

        double number(String name) {
            return input(name).asDouble();
        }

        double[] numbers(String name) {
            return doubles(input(name));
        }

        int[] counts(String name) {
            return IntStream.range(0, input(name).size())
                    .map(i -> input(name).get(i).asInt())
                    .toArray();
        }

        JsonNode expected(String name) {
            return node.get("expected").get(name);
        }

        /** The tolerance that holds for all of the row, or for what has no own. */
        double tolerance() {
            var tolerance = node.get("tolerance");
            return tolerance.isObject() ? tolerance.get("others").asDouble() : tolerance.asDouble();
        }

        void holds(String name, double... actual) {
            holdsWithin(name, tolerance(), actual);
        }

        void holdsWithin(String name, double tolerance, double... actual) {
            var expected = expected(name).isArray()
                    ? doubles(expected(name))
                    : new double[] {expected(name).asDouble()};
            assertThat(actual).as("%s of %s", name, id()).containsExactly(expected, within(tolerance));
        }

        /** Within a part of what is expected. */
        void holdsRelatively(String name, String tolerance, double actual) {
            var expected = expected(name).asDouble();
            holdsWithin(name, expected * node.get("tolerance").get(tolerance).asDouble(), actual);
        }

        @Override
        public String toString() {
            return id();
        }

        static double[] doubles(JsonNode list) {
            return IntStream.range(0, list.size())
                    .mapToDouble(i -> list.get(i).asDouble())
                    .toArray();
        }
    }
}
