package belieffirst.webhook.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.kernel.Refusal;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class TargetsTests {

    private final Targets targets = new Targets(new MockEnvironment());

    private final Targets generous = new Targets(new MockEnvironment().withProperty(Targets.SETTING, "true"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://127.1/",
                "https://0.0.0.0/",
                "https://[::1]/",
                "https://[::]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:a9fe:a9fe]/",
                "https://[::127.0.0.1]/",
                "https://[2002:7f00:1::1]/",
                "https://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/",
                "https://[2001:db8::1]/",
                "https://[fe80::1]/",
                "https://[fd00:ec2::254]/",
                "https://[64:ff9b::7f00:1]/",
                "https://169.254.169.254/latest/meta-data/",
                "https://10.0.0.1/",
                "https://10.255.255.255:8443/",
                "https://172.16.0.1/",
                "https://192.168.1.1/",
                "https://100.64.0.1/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0177.0.0.1/",
                "https://017700000001/",
                "https://8.8.8.010/",
                "https://localhost/",
                "https://LOCALHOST:8080/",
                "https://api.localhost/",
                "https://localhost./",
                "http://example.com/",
                "https://user:secret@example.com/",
                "https://example.com/#part",
                "https://example.com:0/",
                "https://example.com:70000/",
                "ftp://example.com/",
                "file:///etc/passwd",
                "https:///nowhere",
                "https://exa mple.com/",
                "example.com",
            })
    void refusesWhatIsNoPublicAddressByHttps(String url) {
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> targets.check(url))
                .satisfies(refusal -> assertThat(refusal.fields()).containsOnlyKeys("url"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/hooks?key=1",
                "https://example.com:8443/",
                "https://8.8.8.8/",
                "https://[2606:4700::1111]/",
            })
    void takesPublicAddresses(String url) {
        assertThatCode(() -> targets.check(url)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "::1", "169.254.169.254", "10.1.2.3", "::ffff:10.1.2.3", "localhost", "2130706433"})
    void givesNoAddressForANameThatLeadsInside(String host) throws UnknownHostException {
        assertThatExceptionOfType(PrivateTarget.class).isThrownBy(() -> targets.resolve(host));
        assertThat(generous.resolve(host)).isNotEmpty();
    }

    @Test
    void takesTheNetworkOfTheDeploymentWhereASettingSaysSo() throws UnknownHostException {
        assertThatCode(() -> generous.check("http://10.0.0.1:9000/hooks")).doesNotThrowAnyException();
        assertThat(generous.allows(InetAddress.getByName("10.0.0.1"))).isTrue();
        assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> generous.check("ftp://10.0.0.1/"));
    }
}
