package ru.rodnik.metering;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Files as subscribers attach them, good and bad. */
public final class Scans {

    private Scans() {}

    /** A small picture. */
    public static byte[] png() {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(20, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page of a browser that calls itself a picture. */
    public static byte[] pretender() {
        return "<html><script>alert(1)</script></html>".getBytes(UTF_8);
    }
}
