package city.wufei.appapi.photo;

import city.wufei.contracts.photo.MyPhoto;

/** What becomes of a picture that a resident wants to be kept. */
sealed interface KeepOutcome {

    record Kept(MyPhoto photo) implements KeepOutcome {}

    record Refused(PictureOutcome.Refused why) implements KeepOutcome {}

    /** So many lie there attached to nothing that they have to be used first, or to go. */
    record TooMany() implements KeepOutcome {}
}
