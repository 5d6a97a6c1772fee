package ru.rodnik.access;

/**
 * A secret on its way into a telephone.
 *
 * @param address what its QR code says (otpauth)
 * @param key the same to type by hand
 */
public record SecondFactor(String address, String key) {

    public static SecondFactor of(String login, byte[] secret) {
        var key = Totp.base32(secret);
        return new SecondFactor(
                "otpauth://totp/Rodnik:" + login + "?secret=" + key
                        + "&issuer=Rodnik&algorithm=SHA1&digits=6&period=30",
                key);
    }
}
