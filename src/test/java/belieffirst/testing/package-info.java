/** What tests share: one running product, people to act as, a browser, a client and a count of statements. */
@NullMarked
package belieffirst.testing;

import org.jspecify.annotations.NullMarked;
