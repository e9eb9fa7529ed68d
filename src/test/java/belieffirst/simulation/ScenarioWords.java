package belieffirst.simulation;

import java.util.ArrayList;
import java.util.List;

/** The name of a cell, in the words of somebody who buys ads. */
final class ScenarioWords {

    private ScenarioWords() {}

    static String of(Scenario scenario) {
        var design = scenario.design();
        var nature = scenario.nature();
        var words = new ArrayList<String>();
        words.add(setUp(design));
        words.add("%d × %d ads".formatted(design.angles(), design.ads()));
        words.add("%.0f conversions an ad".formatted(design.conversions()));
        words.add("ads cv %s, ad sets sd %s".formatted(nature.cv(), nature.adSetSd()));
        if (nature.templateShare() > 0) {
            words.add("half from templates");
        }
        if (nature.differ() > 0) {
            words.add("angles sd " + nature.differ());
        }
        if (nature.ratio() > 1) {
            words.add("best × " + nature.ratio());
        }
        words.addAll(world(scenario.world()));
        return String.join(", ", words);
    }

    /** Its name in tables. */
    static String setUp(Scenario.Design design) {
        return design.setUp().word() + (design.sameTemplates() ? ", same templates" : "");
    }

    private static List<String> world(Scenario.World world) {
        var words = new ArrayList<String>();
        if (world.logNormal()) {
            words.add("log-normal ads");
        }
        if (world.noise() > 0) {
            words.add("daily noise " + world.noise());
        }
        if (world.fatigue() > 0) {
            words.add("fatigue %.0f%% a day".formatted(100 * world.fatigue()));
        }
        if (world.delivery() != Scenario.World.ORDINARY.delivery()) {
            words.add("delivery sd " + world.delivery());
        }
        if (world.drifting()) {
            words.add("budgets drift to lucky ads");
        }
        if (world.late()) {
            words.add("late starts");
        }
        if (world.slow()) {
            words.add("slow and unlike delays");
        }
        return words;
    }
}
