package belieffirst.evidence.store;

import belieffirst.evidence.ad.AdNames;
import belieffirst.evidence.ad.Incremental;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The incremental attribution that is put beside staged results. Their lines stay in the order in which they came. */
final class StagedIncremental {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String BESIDE = """
            insert into incoming (ad, day, until, part, spend, impressions, reach, link_clicks, purchases, purchase_value, more,
                                  conversions, conversion_values, measures)
            select f.ad, f.day, f.until, f.part, f.spend, f.impressions, f.reach, f.link_clicks, f.purchases, f.purchase_value, f.more,
                   f.conversions, f.conversion_values,
                   nullif(coalesce(f.measures, '{}') || coalesce(o.told, '{}') || coalesce(t.told, '{}'), '{}')
              from incoming_alone f
              left join unnest(:others::integer[], :none::jsonb[]) as o (ad, told) on o.ad = f.ad and f.until = f.day
              left join unnest(:ads::integer[], :days::date[], :told::jsonb[]) as t (ad, day, told)
                on t.ad = f.ad and t.day = f.day and f.until = f.day
             order by f.ctid
            """;

    private final List<Integer> others = new ArrayList<>();
    private final List<String> none = new ArrayList<>();
    private final List<Integer> ads = new ArrayList<>();
    private final List<LocalDate> days = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    StagedIncremental(StagedResults staged, List<IncrementalDays> accounts) {
        var place = 0;
        for (var ad : staged.ads().keySet()) {
            for (var account : accounts) {
                if (account.isOf(ad)) {
                    others.add(place);
                    none.add(json(account.others()));
                    add(place, account, ad);
                }
            }
            place++;
        }
    }

    private void add(int place, IncrementalDays account, AdNames ad) {
        account.of(ad).forEach((day, figures) -> {
            ads.add(place);
            days.add(day);
            told.add(json(figures));
        });
    }

    private static String json(Incremental figures) {
        return JSON.writeValueAsString(figures.named());
    }

    void write(JdbcClient jdbc) {
        jdbc.sql("alter table pg_temp.incoming rename to incoming_alone").update();
        jdbc.sql("create temporary table incoming (like pg_temp.incoming_alone) on commit drop")
                .update();
        jdbc.sql(BESIDE)
                .param("others", others.toArray(Integer[]::new))
                .param("none", none.toArray(String[]::new))
                .param("ads", ads.toArray(Integer[]::new))
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .param("told", told.toArray(String[]::new))
                .update();
    }
}
