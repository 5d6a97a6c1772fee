package ru.rodnik.browser;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** A small picture that stands for the heat supplier's paper. */
final class Scan {

    private Scan() {}

    static byte[] png() throws IOException {
        var paper = new BufferedImage(210, 297, BufferedImage.TYPE_INT_RGB);
        var pen = paper.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 210, 297);
        pen.setColor(Color.BLACK);
        pen.drawString("Ведомость 35 м³", 20, 40);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(paper, "png", out);
        return out.toByteArray();
    }
}
