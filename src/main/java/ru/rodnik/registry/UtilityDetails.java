package ru.rodnik.registry;

import java.time.LocalDate;

/** The utility itself as it stands on its papers from a day on; empty words are what it did not say. */
public record UtilityDetails(
        LocalDate validFrom,
        String name,
        String shortName,
        Inn inn,
        Kpp kpp,
        Ogrn ogrn,
        String address,
        String phone,
        String scanEmail,
        String bankName,
        Bik bik,
        String account,
        String correspondentAccount,
        String director,
        String chiefAccountant) {}
