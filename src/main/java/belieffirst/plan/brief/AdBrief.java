package belieffirst.plan.brief;

import belieffirst.expression.AdFrame;
import belieffirst.plan.brief.Brief.Fact;
import java.util.List;

/**
 * One ad to make.
 *
 * @param number its place in the brief, from 1
 * @param code its code; empty in a draft, where it has none yet
 * @param name what it is called where it runs; empty likewise
 * @param varies what its variant has of what varies; empty in phases 1 and 2
 * @param hooks first sentences on record that fit its angle
 * @param alike how it differs from the ads with the same angle and template; empty where there are none
 */
public record AdBrief(
        int number,
        String code,
        String name,
        TemplateBrief template,
        AdFrame frame,
        List<Fact> varies,
        List<String> hooks,
        String alike) {}
