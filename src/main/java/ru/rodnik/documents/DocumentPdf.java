package ru.rodnik.documents;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A numbered paper as PDF, the same bytes for everybody and for ever (T52). */
@Service
public class DocumentPdf {

    private final FreezePapers freezePapers;

    DocumentPdf(FreezePapers freezePapers) {
        this.freezePapers = freezePapers;
    }

    /** Empty for a stranger as for a number that does not exist. */
    @Transactional
    public Optional<Paper> of(long documentId) {
        return freezePapers.of(List.of(documentId)).stream().map(FrozenPaper::pdf).findFirst();
    }
}
