package ru.rodnik.office.web;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.audit.Journal;

/** That somebody took a register of everybody away is in the journal before its first byte goes out. */
@Component
class TakenRegisters {

    private final Journal journal;

    TakenRegisters(Journal journal) {
        this.journal = journal;
    }

    @Transactional
    public void record(String subject, String kind) {
        journal.record("documents.register-taken", subject, null, Map.of("kind", kind));
    }
}
