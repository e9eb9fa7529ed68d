package belieffirst.plan.web;

import belieffirst.plan.Sheet;
import belieffirst.plan.advice.Advice;
import java.util.List;

/** What a compilation would warn of, and what it would miss. */
record WarningsJson(List<WarningJson> warnings, List<String> missing) {

    static WarningsJson of(Sheet sheet) {
        return new WarningsJson(Advice.on(sheet).stream().map(WarningJson::of).toList(), sheet.missing());
    }
}
