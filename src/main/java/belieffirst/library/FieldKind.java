package belieffirst.library;

import java.util.List;

/** The kind of a field's value, with its limits. */
public sealed interface FieldKind {

    /** A line of text. */
    record Line(int limit) implements FieldKind {}

    /** The address of a page or a picture on the web. */
    record Address(int limit) implements FieldKind {}

    /** Text of several lines. */
    record Prose(int limit) implements FieldKind {}

    /** A few letters or digits, kept upper-case: part of a file's or an ad's name. */
    record Code(int limit) implements FieldKind {}

    /** A name for addresses: lower-case letters, digits and hyphens; made from the name if left out. */
    record Slug() implements FieldKind {}

    /** A list of texts, in a text array or in JSON. */
    record Texts() implements FieldKind {}

    /** A JSON object of texts, or lists of texts; keys that are not known here are kept. */
    record TextByKey(List<Option> keys) implements FieldKind {}

    /** A JSON object of lists of texts; keys that are not known here are kept. */
    record TextsByKey(List<Option> keys) implements FieldKind {}

    /** A JSON object of lists of sentences, each with the place where it was heard. */
    record SourcedByKey(List<Option> keys) implements FieldKind {}

    /** A list of objects, each with a text under the one key and a list of texts under the other: pains and their symptoms. */
    record Outline(String branch, String leaves) implements FieldKind {}

    /** One word of a few. */
    record Choice(List<Option> options) implements FieldKind {}

    /** A choice between yes and no. */
    record Flag() implements FieldKind {}

    /** A whole number from least to most. */
    record Whole(int least, int most) implements FieldKind {}

    /** A number from least to most, which may have a fraction. */
    record Decimal(double least, double most) implements FieldKind {}

    /** The id of an entry of another kind. */
    record Reference(String shelf) implements FieldKind {}

    /** A value that people read here and change elsewhere; the sentence says where. */
    record ReadOnly(String instead) implements FieldKind {}

    /**
     * A JSON value of any form; forms tick whole numbers in it, which stand in a list.
     *
     * @param lists the keys under which an object may have the list; a new one gets the first
     */
    record Ticked(List<String> lists, List<Option> options) implements FieldKind {}

    /** A JSON value of any form; of an object, forms fill these keys, and show others that are true or a text as lines. */
    record Parts(List<Field> keys) implements FieldKind {}

    /** A JSON value of any form: taken and given by the API, left as it is by forms. */
    record Opaque() implements FieldKind {}
}
