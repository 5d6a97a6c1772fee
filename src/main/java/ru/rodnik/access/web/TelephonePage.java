package ru.rodnik.access.web;

import io.nayuki.qrcodegen.QrCode;
import ru.rodnik.access.SecondFactor;

/**
 * What an employee sees once when he enrols his telephone.
 *
 * @param side of the code in modules, its quiet zone of four included
 * @param squares the black modules as the path of an SVG
 * @param key to type where the camera does not work, in groups of four
 */
public record TelephonePage(int side, String squares, String key) {

    private static final int QUIET_ZONE = 4;

    static TelephonePage of(SecondFactor factor) {
        var code = QrCode.encodeText(factor.address(), QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x + QUIET_ZONE).append(' ').append(y + QUIET_ZONE).append("h1v1h-1z");
                }
            }
        }
        return new TelephonePage(code.size + 2 * QUIET_ZONE, path.toString(),
                factor.key().replaceAll("(.{4})(?!$)", "$1 "));
    }

    public String viewBox() {
        return "0 0 " + side + " " + side;
    }
}
