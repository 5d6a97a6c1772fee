package ru.rodnik.print;

import java.util.Arrays;

/** Bytes put one after another, numbers among them as PDF writes them. */
final class Bytes {

    private byte[] bytes;
    private int size;

    Bytes(int capacity) {
        bytes = new byte[capacity];
    }

    int size() {
        return size;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    Bytes put(int one) {
        reserve(1);
        bytes[size++] = (byte) one;
        return this;
    }

    Bytes put(byte[] more) {
        return put(more, more.length);
    }

    Bytes put(Bytes more) {
        return put(more.bytes, more.size);
    }

    private Bytes put(byte[] more, int length) {
        reserve(length);
        System.arraycopy(more, 0, bytes, size, length);
        size += length;
        return this;
    }

    /** @param latin characters up to U+00FF, a byte each */
    Bytes put(String latin) {
        reserve(latin.length());
        for (int i = 0; i < latin.length(); i++) {
            bytes[size++] = (byte) latin.charAt(i);
        }
        return this;
    }

    /** «12.5» for 1250, and a space. */
    Bytes hundredths(int value) {
        if (value < 0) {
            put('-');
        }
        var rest = Math.abs(value);
        digits(rest / 100);
        rest %= 100;
        if (rest != 0) {
            put('.').put('0' + rest / 10);
            if (rest % 10 != 0) {
                put('0' + rest % 10);
            }
        }
        return put(' ');
    }

    private void digits(int value) {
        if (value >= 10) {
            digits(value / 10);
        }
        put('0' + value % 10);
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }

    /** A view for those who read arrays; to be used up before more is put. */
    byte[] raw() {
        return bytes;
    }
}
