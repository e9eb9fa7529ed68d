package belieffirst.evidence;

/**
 * On what terms numbers were counted; numbers on different terms are never added or compared.
 *
 * @param account the platform's account; empty where nothing was said
 * @param currency as in ISO 4217
 * @param attributionSetting which purchases count, in the platform's words; empty where nothing was said
 * @param objective what the platform was told to seek; empty where nothing was said
 */
public record Terms(String account, String currency, String attributionSetting, String objective) {}
