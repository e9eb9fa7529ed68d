package belieffirst.access.web.signin;

import io.nayuki.qrcodegen.QrCode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A QR code as a picture is drawn of it.
 *
 * @param size how many squares it has each way
 * @param path its dark squares, as the path of an SVG
 */
public record QrPicture(int size, String path) {

    static QrPicture of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = IntStream.range(0, code.size * code.size)
                .filter(place -> code.getModule(place % code.size, place / code.size))
                .mapToObj(place -> "M%d %dh1v1h-1z".formatted(place % code.size, place / code.size))
                .collect(Collectors.joining());
        return new QrPicture(code.size, path);
    }
}
