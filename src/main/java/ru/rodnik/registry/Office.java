package ru.rodnik.registry;

import org.jspecify.annotations.Nullable;

/** Where the subscribers of a district are received. A district may have no room yet: call the general number. */
public record Office(String district, @Nullable String room, String address, String phone) {

    public boolean hasRoom() {
        return room != null;
    }
}
