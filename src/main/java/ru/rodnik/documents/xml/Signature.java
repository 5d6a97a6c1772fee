package ru.rodnik.documents.xml;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is to sign a file: Подписант. The signature itself is made elsewhere, over the bytes.
 *
 * @param position none for who signs for himself
 * @param on the day of signing, if it is known when the file is written
 */
public record Signature(@Nullable String position, FullName name, @Nullable LocalDate on, Authority authority) {

    /** By what he may sign: СпосПодтПолном. */
    public sealed interface Authority {

        /** 1: the certificate names him as the head. */
        record Certificate() implements Authority {}

        /** 2: a machine-readable proxy goes with every packet. */
        record AttachedProxy() implements Authority {}

        /** 3: a machine-readable proxy in a system, told here. */
        record StoredProxy(UUID number, LocalDate issuedOn, String system) implements Authority {}

        /** 4: a machine-readable proxy in a system, told elsewhere. */
        record KnownProxy() implements Authority {}

        /** 5: a proxy on paper. */
        record PaperProxy(String number, LocalDate issuedOn) implements Authority {}

        /** 6: something else. */
        record Other(String words) implements Authority {}
    }

    void write(XmlElement document) {
        document.add("Подписант", signer -> {
            signer.set("Должн", position, 255)
                    .set("ДатаПодДок", on)
                    .set("СпосПодтПолном", way())
                    .set("ДопСведПодп", authority instanceof Authority.Other(var words) ? words : null, 255);
            name.write(signer);
            proxy(signer);
        });
    }

    private int way() {
        return switch (authority) {
            case Authority.Certificate _ -> 1;
            case Authority.AttachedProxy _ -> 2;
            case Authority.StoredProxy _ -> 3;
            case Authority.KnownProxy _ -> 4;
            case Authority.PaperProxy _ -> 5;
            case Authority.Other _ -> 6;
        };
    }

    private void proxy(XmlElement signer) {
        if (authority instanceof Authority.StoredProxy(var number, var issuedOn, var system)) {
            signer.add("СвДоверЭл", proxy -> proxy
                    .set("НомДовер", number.toString()).set("ДатаВыдДовер", issuedOn).set("ИдСистХран", system, 500));
        } else if (authority instanceof Authority.PaperProxy(var number, var issuedOn)) {
            signer.add("СвДоверБум", proxy -> proxy.set("ДатаВыдДовер", issuedOn).set("ВнНомДовер", number, 50));
        }
    }
}
