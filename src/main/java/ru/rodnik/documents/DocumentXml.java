package ru.rodnik.documents;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A numbered paper as an exchange file of the tax service's format, the same bytes for everybody and for ever (T52). It
 * bears no signature: a file to load into an accounting program, of legal value only once signed through an operator.
 */
@Service
public class DocumentXml {

    private final FreezePapers freezePapers;

    DocumentXml(FreezePapers freezePapers) {
        this.freezePapers = freezePapers;
    }

    /** Empty for a stranger, for a number that does not exist and for a paper that has no exchange file. */
    @Transactional
    public Optional<Paper> of(long documentId) {
        return freezePapers.of(List.of(documentId)).stream()
                .flatMap(paper -> Stream.ofNullable(paper.xml()))
                .findFirst();
    }

    /** Why a paper of a kind that has an exchange file has none itself, as a sentence; empty for a stranger. */
    @Transactional(readOnly = true)
    public Optional<String> obstacle(long documentId) {
        return freezePapers.obstacle(documentId);
    }
}
