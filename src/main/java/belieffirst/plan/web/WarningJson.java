package belieffirst.plan.web;

import belieffirst.plan.advice.Warning;

/** A warning on the wire. */
record WarningJson(String code, String sentence, String reason) {

    static WarningJson of(Warning warning) {
        return new WarningJson(warning.code(), warning.sentence(), warning.reason());
    }
}
