package ru.rodnik.print;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.nayuki.qrcodegen.DataTooLongException;
import io.nayuki.qrcodegen.QrCode;
import java.util.List;

/**
 * A QR code drawn as areas, not as a picture: sharp at any size. The text goes in as UTF-8 bytes without a mark of the
 * charset, which some bank applications stumble over; correction M, or L when the text is too long for M.
 */
public final class Qr extends Block {

    private static final int QUIET_ZONE = 4;

    private final String text;
    private final QrCode code;
    private final double side;

    private Qr(String text, QrCode code, double side) {
        this.text = text;
        this.code = code;
        this.side = side;
    }

    /**
     * @param millimetres the side with its quiet zone of four modules
     * @throws DataTooLongException if the text has more than 2953 bytes
     */
    public static Qr of(String text, double millimetres) {
        return new Qr(text, encoded(text.getBytes(UTF_8)), millimetres * POINTS_IN_MM);
    }

    private static QrCode encoded(byte[] bytes) {
        try {
            return QrCode.encodeBinary(bytes, QrCode.Ecc.MEDIUM);
        } catch (DataTooLongException _) {
            return QrCode.encodeBinary(bytes, QrCode.Ecc.LOW);
        }
    }

    @Override
    List<Slab> slabs(double width) {
        var tag = Tag.figure("QR-код: " + text);
        return List.of(Slab.of(side, (canvas, x, y) -> canvas.figure(tag, () -> draw(canvas, x, y))));
    }

    private void draw(Canvas canvas, double x, double y) {
        var module = side / (code.size + 2 * QUIET_ZONE);
        for (int row = 0; row < code.size; row++) {
            for (int from = 0; from < code.size; from++) {
                var to = from;
                while (code.getModule(to, row)) {
                    to++;
                }
                if (to > from) {
                    canvas.area(
                            x + (QUIET_ZONE + from) * module,
                            y + (QUIET_ZONE + row) * module,
                            x + (QUIET_ZONE + to) * module,
                            y + (QUIET_ZONE + row + 1) * module);
                    from = to;
                }
            }
        }
    }
}
