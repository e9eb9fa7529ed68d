package belieffirst.evidence.ad;

/**
 * A planned ad whose days were told before under another name, as when its campaign was renamed, or a file says more of it.
 *
 * @param ad what it is called now
 * @param days that both told
 * @param same whether this is taken for one ad, so that what is said now holds; if not, somebody is asked, and until then both count
 */
public record ToldTwice(String ad, String code, long days, boolean same) {}
