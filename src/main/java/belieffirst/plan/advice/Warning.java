package belieffirst.plan.advice;

import belieffirst.plan.layer.Phase;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a careful planner would want to hear before compiling; never a reason to refuse. */
public sealed interface Warning
        permits LaterWarning,
                Warning.AngleCount,
                Warning.AngleWithoutExplanation,
                Warning.AnglesAlike,
                Warning.OfferDiffers,
                Warning.PreviousPhaseIncomplete,
                Warning.AngleNotWon,
                Warning.TemplatesDiffer,
                Warning.FewAds,
                Warning.TemplateUnfit {

    /** Every code that a warning can have, in any phase. */
    Set<String> CODES = Set.of(
            "angle_count",
            "angle_without_explanation",
            "angles_alike",
            "offer_differs",
            "previous_phase_incomplete",
            "angle_not_won",
            "templates_differ",
            "few_ads",
            "angle_not_confirmed",
            "too_many_sublayer_types",
            "nothing_varies",
            "format_static_only",
            "budget_step",
            "budget_short",
            "template_unfit");

    /** A stable word, by which a waiver names it. */
    String code();

    /** What is the matter, in one sentence. */
    String sentence();

    /** Why it matters. */
    String reason();

    record AngleCount(int angles) implements Warning {
        @Override
        public String code() {
            return "angle_count";
        }

        @Override
        public String sentence() {
            return "This plan tests %d %s; discovery does best with 5 to 7."
                    .formatted(angles, angles == 1 ? "angle" : "angles");
        }

        @Override
        public String reason() {
            return angles < 5
                    ? "With few angles you learn which of them is better, not which belief sells."
                    : "With many angles each gets too little money to show what it can do.";
        }
    }

    record AngleWithoutExplanation(List<String> names) implements Warning {
        @Override
        public String code() {
            return "angle_without_explanation";
        }

        @Override
        public String sentence() {
            return "No explanation yet for %s.".formatted(quoted(names));
        }

        @Override
        public String reason() {
            return "Without the why, a result cannot be explained, and the ad maker has to guess.";
        }
    }

    record AnglesAlike(String one, String other) implements Warning {
        @Override
        public String code() {
            return "angles_alike";
        }

        @Override
        public String sentence() {
            return "“%s” and “%s” say nearly the same.".formatted(one, other);
        }

        @Override
        public String reason() {
            return "Two versions of one belief share its buyers, and neither looks like a winner.";
        }
    }

    record OfferDiffers(List<String> others) implements Warning {
        @Override
        public String code() {
            return "offer_differs";
        }

        @Override
        public String sentence() {
            return "Other plans of this product use another offer: %s.".formatted(quoted(others));
        }

        @Override
        public String reason() {
            return "When the offer differs, a better result may be the offer's and not the belief's.";
        }
    }

    record PreviousPhaseIncomplete(Phase before) implements Warning {
        @Override
        public String code() {
            return "previous_phase_incomplete";
        }

        @Override
        public String sentence() {
            return "No run of %s is completed in this plan's line."
                    .formatted(before.label().toLowerCase(Locale.ROOT));
        }

        @Override
        public String reason() {
            return "Each phase builds on what the one before has proved.";
        }
    }

    record AngleNotWon(String angle) implements Warning {
        @Override
        public String code() {
            return "angle_not_won";
        }

        @Override
        public String sentence() {
            return "“%s” is not a winner of discovery.".formatted(angle);
        }

        @Override
        public String reason() {
            return "Confirming a belief that has not won spends money on a guess.";
        }
    }

    record TemplatesDiffer() implements Warning {
        @Override
        public String code() {
            return "templates_differ";
        }

        @Override
        public String sentence() {
            return "This plan has no parent, so its templates are not those that the angle won with.";
        }

        @Override
        public String reason() {
            return "With other templates a result repeats neither the belief nor its expression.";
        }
    }

    record FewAds(String sentence, String reason) implements Warning {
        @Override
        public String code() {
            return "few_ads";
        }
    }

    record TemplateUnfit(List<String> names, Phase phase) implements Warning {
        @Override
        public String code() {
            return "template_unfit";
        }

        @Override
        public String sentence() {
            return "Not made for %s: %s.".formatted(phase.label().toLowerCase(Locale.ROOT), quoted(names));
        }

        @Override
        public String reason() {
            return "A template made for another phase may carry what this phase should hold still.";
        }
    }

    private static String quoted(List<String> names) {
        return String.join(", ", names.stream().map("“%s”"::formatted).toList());
    }
}
