package belieffirst.wizard;

/**
 * One of several answers to a step's question.
 *
 * @param detail a line below the title; empty for none
 */
public record StepChoice(String value, String title, String detail, boolean chosen) {}
