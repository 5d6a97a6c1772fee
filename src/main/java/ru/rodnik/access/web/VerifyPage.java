package ru.rodnik.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.files.VerifiablePaper.Verified;
import ru.rodnik.ui.Fact;
import ru.rodnik.ui.Form;
import ru.rodnik.ui.Format;

/** What a stranger with a paper in hand sees. */
public record VerifyPage(Form form, @Nullable Verified found) {

    public List<Fact> facts() {
        return found == null
                ? List.of()
                : List.of(
                        Fact.of("Номер", found.number()),
                        Fact.of("Дата", Format.date(found.date())),
                        Fact.hash("SHA-256 файла", found.sha256().hex().replaceAll("(.{8})(?!$)", "$1 ")));
    }
}
