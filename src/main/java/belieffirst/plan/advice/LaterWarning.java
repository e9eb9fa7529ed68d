package belieffirst.plan.advice;

import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.Phase;
import java.util.Locale;

/** What a careful planner would want to hear of a plan from phase 3 on. */
public sealed interface LaterWarning extends Warning {

    record AngleNotConfirmed(String angle) implements LaterWarning {
        @Override
        public String code() {
            return "angle_not_confirmed";
        }

        @Override
        public String sentence() {
            return "“%s” is not confirmed by a second phase.".formatted(angle);
        }

        @Override
        public String reason() {
            return "A win that was not repeated may have been luck; what is built on it would be too.";
        }
    }

    record TooManySublayerTypes(int types) implements LaterWarning {
        @Override
        public String code() {
            return "too_many_sublayer_types";
        }

        @Override
        public String sentence() {
            return "%d kinds of sub-layers vary; two at most can be told apart.".formatted(types);
        }

        @Override
        public String reason() {
            return "With every further kind the cells multiply, and each gets less money.";
        }
    }

    record NothingVaries(Phase phase) implements LaterWarning {
        @Override
        public String code() {
            return "nothing_varies";
        }

        @Override
        public String sentence() {
            return "Nothing varies in this plan, so it compares nothing.";
        }

        @Override
        public String reason() {
            return "%s learns from a difference in: %s."
                    .formatted(
                            phase.label(),
                            String.join(
                                            ", ",
                                            phase.varies().stream()
                                                    .map(Layer::label)
                                                    .toList())
                                    .toLowerCase(Locale.ROOT));
        }
    }

    record FormatStaticOnly() implements LaterWarning {
        @Override
        public String code() {
            return "format_static_only";
        }

        @Override
        public String sentence() {
            return "Every format of this plan is static.";
        }

        @Override
        public String reason() {
            return "This phase moves a proven belief to video; static ads have shown what they can.";
        }
    }

    record BudgetStep(int day, int percent) implements LaterWarning {
        @Override
        public String code() {
            return "budget_step";
        }

        @Override
        public String sentence() {
            return "On day %d the daily budget rises by %d %%; 20 %% a day is the most that delivery takes calmly."
                    .formatted(day, percent);
        }

        @Override
        public String reason() {
            return "A larger step sends the ads back to learning, and the cost of a sale jumps.";
        }
    }

    record BudgetShort(String sentence, String reason) implements LaterWarning {
        @Override
        public String code() {
            return "budget_short";
        }
    }
}
