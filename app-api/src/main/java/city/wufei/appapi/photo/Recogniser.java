package city.wufei.appapi.photo;

import java.awt.image.BufferedImage;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells what is on a picture. Every bean of this type is asked in order until one knows: one that knows things by their
 * looks would be another. Called off the event loop, by few threads at once.
 */
public interface Recogniser {

    /**
     * What is on a picture; empty when this one sees nothing that it knows.
     *
     * @param picture upright, some 2000 pixels wide or high at most
     * @param until when to give up
     */
    Optional<Recognised> recognise(BufferedImage picture, Instant until);
}
