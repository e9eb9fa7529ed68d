package belieffirst.access.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTests {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Firefox on Linux,Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                "Chrome on Windows,\"Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36\"",
                "Edge on Windows,\"Mozilla/5.0 (Windows NT 10.0) (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0\"",
                "Safari on macOS,Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/26.0 Safari/605.1.15",
                "Safari on iPhone,Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1",
                "Chrome on Android,Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36"
            })
    void isNamedByBrowserAndSystem(String words, String agent) {
        assertThat(Device.words(agent)).isEqualTo(words);
    }

    @Test
    void isUnknownWhereTheBrowserSaysNothing() {
        assertThat(Device.words(null)).isEqualTo("Unknown browser on an unknown device");
        assertThat(Device.words("<script>")).isEqualTo("Unknown browser on an unknown device");
    }
}
