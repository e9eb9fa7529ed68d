package belieffirst.evidence.export;

import belieffirst.evidence.ad.AccountIds;
import belieffirst.evidence.ad.DailyResult;
import belieffirst.evidence.column.AttributionSetting;
import belieffirst.evidence.column.BudgetKind;
import belieffirst.evidence.column.Cells;
import belieffirst.evidence.column.ExportColumn;
import belieffirst.evidence.column.Layout;
import belieffirst.evidence.column.Objectives;
import belieffirst.evidence.structure.ObjectLevel;
import belieffirst.evidence.structure.ToldObjects;
import belieffirst.evidence.structure.ToldStructure;
import belieffirst.kernel.Money;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A reader of what an export tells of its campaigns, ad sets and ads beside their figures. An export tells how they are, not how they
 * were on the day of a row, so one row for each is enough; what has no id, or is of no account with one, is not told of.
 */
final class StructureReader {

    /** As long as what Meta tells. */
    private static final int LONGEST = 2_000;

    private final Layout layout;
    private final CellReader cells;
    private final boolean tells;
    private final ToldObjects told = new ToldObjects();
    private LocalDate last = LocalDate.EPOCH;

    StructureReader(Layout layout, CellReader cells) {
        this.layout = layout;
        this.cells = cells;
        this.tells = layout.has(ExportColumn.ACCOUNT_ID)
                && (layout.has(ExportColumn.ADSET_ID) || layout.has(ExportColumn.CAMPAIGN_ID));
    }

    void take(String[] row, RowReading reading) {
        if (tells && reading instanceof RowReading.Of(DailyResult line)) {
            take(row, line);
        }
    }

    private void take(String[] row, DailyResult line) {
        last = line.until().isAfter(last) ? line.until() : last;
        var account = line.terms().account();
        if (!AccountIds.isNumber(account)) {
            return;
        }
        var adSet = AdIds.read(layout.text(row, ExportColumn.ADSET_ID));
        var campaign = AdIds.read(layout.text(row, ExportColumn.CAMPAIGN_ID));
        told.add(account, ObjectLevel.AD, line.ad().adId(), adSet, () -> facts(ObjectLevel.AD, row, line));
        told.add(account, ObjectLevel.AD_SET, adSet, campaign, () -> facts(ObjectLevel.AD_SET, row, line));
        told.add(account, ObjectLevel.CAMPAIGN, campaign, null, () -> facts(ObjectLevel.CAMPAIGN, row, line));
    }

    private Map<String, Object> facts(ObjectLevel level, String[] row, DailyResult line) {
        var facts = new TreeMap<String, Object>();
        switch (level) {
            case AD -> {
                put(facts, "name", line.ad().name());
                put(facts, "delivery", delivery(row, ExportColumn.AD_DELIVERY));
            }
            case AD_SET -> adSet(facts, row, line);
            case CAMPAIGN -> campaign(facts, row, line);
        }
        return facts;
    }

    private void adSet(Map<String, Object> facts, String[] row, DailyResult line) {
        put(facts, "name", line.ad().adset());
        put(facts, "delivery", delivery(row, ExportColumn.ADSET_DELIVERY));
        put(facts, "attribution", AttributionSetting.of(line.terms().attributionSetting()));
        budget(facts, row, ExportColumn.ADSET_BUDGET, ExportColumn.ADSET_BUDGET_TYPE, line);
    }

    private void campaign(Map<String, Object> facts, String[] row, DailyResult line) {
        put(facts, "name", line.ad().campaign());
        put(facts, "delivery", delivery(row, ExportColumn.CAMPAIGN_DELIVERY));
        put(facts, "objective", Objectives.of(line.terms().objective()));
        budget(facts, row, ExportColumn.CAMPAIGN_BUDGET, ExportColumn.CAMPAIGN_BUDGET_TYPE, line);
        var adSets = layout.text(row, ExportColumn.ADSET_BUDGET);
        if (isWords(adSets)) {
            facts.put("holds_budget", true);
        } else if (adSets.chars().anyMatch(digit -> digit > '0' && digit <= '9')) {
            facts.put("holds_budget", false);
        }
    }

    /** An amount counts where its kind is told too. */
    private void budget(
            Map<String, Object> facts, String[] row, ExportColumn amount, ExportColumn type, DailyResult line) {
        var budget = cells.amount(row, amount);
        var kind = BudgetKind.of(layout.text(row, type));
        if (budget != null && budget.signum() > 0 && kind.isPresent()) {
            var money = Money.roundedDown(budget, line.terms().currency());
            facts.put(kind.get().word() + "_budget", money.toPlainString());
            facts.put("budget_mode", kind.get().word());
        }
    }

    /** “Using campaign budget”, in any language: where the campaign holds the money, an ad set's cell has words. */
    private static boolean isWords(String cell) {
        return !Cells.saysNothing(cell) && cell.chars().noneMatch(Character::isDigit);
    }

    private String delivery(String[] row, ExportColumn column) {
        return layout.text(row, column).toLowerCase(Locale.ROOT).replace(' ', '_');
    }

    private static void put(Map<String, Object> facts, String fact, @Nullable String value) {
        if (value != null && !Cells.saysNothing(value)) {
            facts.put(fact, value.length() <= LONGEST ? value : value.substring(0, LONGEST));
        }
    }

    ToldStructure told() {
        return new ToldStructure(last, told.accounts());
    }
}
