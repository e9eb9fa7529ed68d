package belieffirst.webhook.target;

import java.net.UnknownHostException;

/** A name that stands for an address to which no message may go. */
public class PrivateTarget extends UnknownHostException {

    PrivateTarget() {
        super("not a public address");
    }
}
