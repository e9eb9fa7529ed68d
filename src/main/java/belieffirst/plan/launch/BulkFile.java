package belieffirst.plan.launch;

import belieffirst.plan.goal.SetUp;
import belieffirst.web.Spreadsheet;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A launch in the columns of Ads Manager's bulk upload: one row an ad, Meta's own names of columns, everything paused. Titles, texts
 * and pictures are the ad maker's, so their cells are empty.
 */
public final class BulkFile {

    private static final String PAUSED = "PAUSED";

    private final LaunchDocument document;
    private final Map<String, LaunchDocument.AdSet> adSets = new HashMap<>();

    public BulkFile(LaunchDocument document) {
        this.document = document;
        document.adSets().forEach(adSet -> adSets.put(adSet.code(), adSet));
    }

    /** The file: commas, UTF-8, one header row. */
    public String csv() {
        var text = new StringWriter();
        try (var rows = Spreadsheet.rows(text)) {
            for (var row : rows()) {
                rows.writeRecord(row.stream().map(Spreadsheet::cell).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** The header row, then a row for each ad. */
    List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        rows.add(columns());
        document.ads().forEach(ad -> rows.add(row(ad)));
        return rows;
    }

    private List<String> columns() {
        var columns = new ArrayList<>(List.of("Campaign Name", "Campaign Status", "Campaign Objective", "Buying Type"));
        if (hasCampaignBudget()) {
            columns.add("Campaign Daily Budget");
        }
        columns.addAll(List.of("Ad Set Name", "Ad Set Run Status", "Ad Set Time Start"));
        if (!hasCampaignBudget()) {
            columns.add("Ad Set Daily Budget");
        }
        columns.addAll(List.of("Optimization Goal", "Attribution Spec", "Billing Event"));
        if (!facts().countries().isEmpty()) {
            columns.add("Countries");
        }
        if (knowsAges()) {
            columns.addAll(List.of("Gender", "Age Min", "Age Max"));
        }
        columns.addAll(List.of("Ad Name", "Ad Status", "Title", "Body", "Link", "URL Tags"));
        return columns;
    }

    private List<String> row(LaunchDocument.Ad ad) {
        var adSet = Objects.requireNonNull(adSets.get(ad.adSet()));
        var terms = document.terms();
        var meta = new MetaTerms(document.campaign().objective(), terms.optimizationGoal(), terms.eventType());
        var row = new ArrayList<>(List.of(document.campaign().name(), PAUSED, meta.objectiveInFiles(), "AUCTION"));
        if (hasCampaignBudget()) {
            row.add(text(document.campaign().dailyBudget()));
        }
        row.addAll(List.of(
                adSet.name(),
                PAUSED,
                adSet.starts() == null ? "" : adSet.starts().toString()));
        if (!hasCampaignBudget()) {
            row.add(text(adSet.dailyBudget()));
        }
        row.addAll(List.of(
                terms.optimizationGoal(), MetaTerms.attributionSpec(terms.attributionSetting()), "IMPRESSIONS"));
        audience(row);
        row.addAll(List.of(ad.name(), PAUSED, "", "", facts().link() == null ? "" : facts().link(), ad.urlTags()));
        return row;
    }

    private void audience(List<String> row) {
        if (!facts().countries().isEmpty()) {
            row.add(String.join(", ", facts().countries()));
        }
        if (knowsAges()) {
            row.addAll(List.of("All", age(facts().ageMin(), "18"), age(facts().ageMax(), "65")));
        }
    }

    private boolean hasCampaignBudget() {
        return SetUp.of(document.setUp()).hasCampaignBudget();
    }

    private boolean knowsAges() {
        return facts().ageMin() != null || facts().ageMax() != null;
    }

    private LaunchFacts facts() {
        return document.terms().facts();
    }

    private static String age(@Nullable Integer age, String usual) {
        return age == null ? usual : age.toString();
    }

    private static String text(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString();
    }
}
