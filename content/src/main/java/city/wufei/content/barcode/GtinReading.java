package city.wufei.content.barcode;

/** What becomes of a number that was typed or scanned. */
public sealed interface GtinReading {

    record Right(Gtin gtin) implements GtinReading {}

    /** Not 8, 12 or 13 digits. */
    record NoNumber() implements GtinReading {}

    /** The last digit does not fit the others: one of them was misread. */
    record WrongCheckDigit() implements GtinReading {}
}
