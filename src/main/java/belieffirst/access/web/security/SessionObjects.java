package belieffirst.access.web.security;

import belieffirst.access.account.Account;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectStreamClass;
import java.util.Map;
import org.springframework.core.ConfigurableObjectInputStream;
import org.springframework.core.serializer.Deserializer;

/** The reader of what sessions keep, also of what an earlier version wrote under the name that a class had then. */
final class SessionObjects implements Deserializer<Object> {

    private static final Map<String, Class<?>> MOVED = Map.of(
            "belieffirst.access.Account", Account.class,
            "belieffirst.access.web.HalfSignedIn", HalfSignedIn.class);

    @Override
    public Object deserialize(InputStream stored) throws IOException {
        try (var objects = new Objects(stored)) {
            return objects.readObject();
        } catch (ClassNotFoundException fault) {
            throw new IOException("A session keeps something of a class that is gone.", fault);
        }
    }

    private static final class Objects extends ConfigurableObjectInputStream {

        Objects(InputStream stored) throws IOException {
            super(stored, SessionObjects.class.getClassLoader());
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass stored) throws IOException, ClassNotFoundException {
            var moved = MOVED.get(stored.getName());
            return moved == null ? super.resolveClass(stored) : moved;
        }
    }
}
