package ru.rodnik.documents;

import org.jspecify.annotations.Nullable;

/** How papers reach the subscriber; in the account he finds them either way. */
public enum PaperDelivery {
    PAPER("На бумаге"),
    ELECTRONIC("Электронно");

    private final String title;

    PaperDelivery(String title) {
        this.title = title;
    }

    /** How it is called on a page. */
    public String title() {
        return title;
    }

    /**
     * With where it goes: «Электронно, через оператора: 2BM-…», «На бумаге: г. Самара, …».
     *
     * @param edoParticipant the identifier at the operator of electronic documents; {@code address} of paper, if not the
     *     postal one
     */
    public String words(@Nullable String edoParticipant, @Nullable String email, @Nullable String address) {
        return switch (this) {
            case PAPER -> title + (address == null ? "" : ": " + address);
            case ELECTRONIC -> title
                    + (edoParticipant == null ? "" : ", через оператора: " + edoParticipant)
                    + (email == null ? "" : ", на почту: " + email);
        };
    }
}
