package city.wufei.appapi.photo;

import java.awt.image.BufferedImage;

/** What becomes of an upload. */
sealed interface PictureOutcome {

    /** Upright, and not much larger than asked for. */
    record Fit(BufferedImage picture) implements PictureOutcome {}

    /** Not worked on, and why. */
    sealed interface Refused extends PictureOutcome {}

    /** Too many bytes, or, by its header, too many pixels. */
    record TooLarge() implements Refused {}

    /** Not a picture of a kind that is read here. */
    record OtherFormat() implements Refused {}

    /** Too many pictures are being worked on. */
    record Busy() implements Refused {}

    /** Begins like a picture and is none, or is made to keep its reader busy. */
    record Damaged() implements Refused {}
}
