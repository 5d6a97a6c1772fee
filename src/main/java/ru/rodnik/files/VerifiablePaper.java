package ru.rodnik.files;

import java.time.LocalDate;
import java.util.Optional;
import ru.rodnik.shared.Sha256;

/** Papers that anybody who holds one may check by the code printed on it: a bean per module that makes such papers. */
public interface VerifiablePaper {

    /** What a stranger may know of a genuine paper; nothing else. */
    record Verified(String kind, String number, LocalDate date, Sha256 sha256) {}

    /** The paper with this code, whoever asks; codes cannot be guessed. */
    Optional<Verified> find(String code);
}
