package belieffirst.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/** A client with cookies and no browser, for whom a start of the product on another port is the same product. */
public final class CookieClient {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final String BOUNDARY = "ends-here-and-nowhere-else";

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    public HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    /** Presses the button of the page at this address. */
    public HttpResponse<String> press(URI address) throws IOException, InterruptedException {
        return send(address, address, "");
    }

    /** Sends a form of a page, with these fields as a browser encodes them. */
    public HttpResponse<String> send(URI page, URI action, String fields) throws IOException, InterruptedException {
        var form = HttpRequest.newBuilder(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + token(page) + "&" + fields));
        return client.send(form.build(), BodyHandlers.ofString());
    }

    /** Sends a file by the form of a page that takes one. */
    public HttpResponse<String> upload(URI page, String name, byte[] file) throws IOException, InterruptedException {
        var head = """
                --%1$s\r
                Content-Disposition: form-data; name="_csrf"\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="%3$s"\r
                Content-Type: application/octet-stream\r
                \r
                """.formatted(BOUNDARY, token(page), name);
        var form = HttpRequest.newBuilder(page)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(file),
                        BodyPublishers.ofString("\r\n--%s--\r\n".formatted(BOUNDARY))));
        return client.send(form.build(), BodyHandlers.ofString());
    }

    private String token(URI page) throws IOException, InterruptedException {
        var token = TOKEN.matcher(get(page).body());
        if (!token.find()) {
            throw new AssertionError("There is no form at " + page);
        }
        return token.group(1);
    }
}
