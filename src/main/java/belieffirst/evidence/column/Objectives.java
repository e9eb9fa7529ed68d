package belieffirst.evidence.column;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The objectives of campaigns, in one form whatever vocabulary they came in: an export's, in any language, or the API's. */
public final class Objectives {

    private static final Map<String, List<String>> KNOWN = Map.of(
            "Sales",
                    List.of(
                            "sales",
                            "outcome_sales",
                            "ventas",
                            "vendas",
                            "ventes",
                            "umsatz",
                            "umsätze",
                            "verkäufe",
                            "売上"),
            "Leads", List.of("leads", "outcome_leads", "clientes potenciales", "cadastros", "prospects", "リード"),
            "Traffic", List.of("traffic", "outcome_traffic", "tráfico", "tráfego", "trafic", "traffics", "トラフィック"),
            "Engagement",
                    List.of(
                            "engagement",
                            "outcome_engagement",
                            "interacción",
                            "engajamento",
                            "interaktionen",
                            "エンゲージメント"),
            "Awareness",
                    List.of(
                            "awareness",
                            "outcome_awareness",
                            "reconocimiento",
                            "reconhecimento",
                            "notoriété",
                            "bekanntheit",
                            "認知度"),
            "App promotion",
                    List.of(
                            "app promotion",
                            "outcome_app_promotion",
                            "promoción de la app",
                            "promoção do app",
                            "promotion de l’app",
                            "app-promotion",
                            "アプリの宣伝"));

    private Objectives() {}

    /** The same text for the same objective; what is not understood stays as it is, and a dash says nothing. */
    public static String of(String text) {
        if (Cells.saysNothing(text.strip())) {
            return "";
        }
        var plain = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return KNOWN.entrySet().stream()
                .filter(known -> known.getValue().contains(plain))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(text.strip());
    }
}
