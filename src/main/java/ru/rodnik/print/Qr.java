package ru.rodnik.print;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.nayuki.qrcodegen.DataTooLongException;
import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.util.List;

/**
 * A QR code drawn as areas, not as a picture: sharp at any size. The text goes in as UTF-8 bytes without a mark of the
 * charset, which some bank applications stumble over; correction M, or L when the text is too long for M.
 */
public final class Qr extends Block {

    private static final int QUIET_ZONE = 4;
    private static final int VERSION_MAX = 40;
    /** Every mask is read by every reader; to try all eight for the neatest takes as long as the rest of a paper. */
    private static final int MASK = 0;

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
            return encoded(bytes, QrCode.Ecc.MEDIUM);
        } catch (DataTooLongException _) {
            return encoded(bytes, QrCode.Ecc.LOW);
        }
    }

    private static QrCode encoded(byte[] bytes, QrCode.Ecc correction) {
        return QrCode.encodeSegments(List.of(QrSegment.makeBytes(bytes)), correction, 1, VERSION_MAX, MASK, true);
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
