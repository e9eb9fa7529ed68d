import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A running product with its name in the figures, somebody signed in, and what it is asked for. */
record Base(String name, Product product, Client client, Asked asked, Contender contender) implements AutoCloseable {

    static Base open(String name, Generator generator, Path work) throws Exception {
        var product = generator.open();
        var client = Client.of(product);
        var own = Files.createDirectories(work.resolve(name));
        return new Base(name, product, client, Asked.of(product, client),
                new Contender(product.url(), product::cpu, product::databaseCpu, own));
    }

    Load asFastAsItCan(String what, int seconds) throws Exception {
        return contender.asFastAsItCan(paths(what), client.credential(paths(what).getFirst()), seconds);
    }

    Load atRate(String what, int seconds, int rate) throws Exception {
        return contender.atRate(paths(what), client.credential(paths(what).getFirst()), seconds, rate);
    }

    /** Milliseconds of an answer when nobody else asks; without end where it fails. */
    double alone(String path) throws Exception {
        var load = contender.oneByOne(List.of(path), client.credential(path), 1);
        if (load.p50() > 0) {
            return load.failed() < .5 ? load.p50() : Double.POSITIVE_INFINITY;
        }
        var begun = System.nanoTime();
        var status = client.get(path, false).statusCode();
        return status == 200 ? (System.nanoTime() - begun) / 1e6 : Double.POSITIVE_INFINITY;
    }

    private List<String> paths(String what) {
        return asked.loaded().get(what);
    }

    @Override
    public void close() {
        product.close();
    }
}
