/** Proposals of planned ads for ads that carry no code: each with its reason, and none taken without somebody's word. */
@NullMarked
package belieffirst.evidence.proposal;

import org.jspecify.annotations.NullMarked;
