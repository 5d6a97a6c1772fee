package ru.rodnik.access;

/**
 * From where a request comes.
 *
 * @param address as the server sees it, never as a header claims (T63)
 * @param network its neighbourhood: /24, or /56 of IPv6
 * @param device fingerprint of a device that once signed in to the name, empty for any other
 */
public record Caller(String address, String network, String device) {

    public boolean isKnown() {
        return !device.isEmpty();
    }
}
