package belieffirst.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** Marks tests of what can differ between homes; bin/test runs them on each one, and all others once, on the embedded home. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("each-home")
public @interface EachHome {

    /** Collections that the tests enter through pages or the API alone. */
    Class<?>[] value() default {};
}
