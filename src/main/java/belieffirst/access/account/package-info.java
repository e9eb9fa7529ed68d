/** People who sign in: their accounts, passwords and sessions, here or at a Supabase project. */
@NullMarked
package belieffirst.access.account;

import org.jspecify.annotations.NullMarked;
