package ru.rodnik.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import ru.rodnik.files.FileStore;
import ru.rodnik.files.VerifiablePaper;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.Actor;
import ru.rodnik.shared.Scope;
import ru.rodnik.shared.Sha256;

/** The frozen papers: the same bytes for everybody for ever (T05), and their check by code. */
@Component
public class ApplicationPapers implements VerifiablePaper {

    /** A paper to send to a browser. */
    public record Content(String name, byte[] bytes) {}

    private final Applications applications;
    private final FileStore files;
    private final JdbcClient sql;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ApplicationPapers(
            Applications applications, FileStore files, JdbcClient sql, Clock clock, TransactionTemplate transaction) {
        this.applications = applications;
        this.files = files;
        this.sql = sql;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** None when the application is not in the scope of who asks, or its papers were erased. */
    @Transactional(readOnly = true)
    public Optional<Content> read(String number, PaperKind kind) {
        return applications.find(number).stream()
                .flatMap(application -> applications.papersOf(application.id()).stream())
                .filter(paper -> paper.kind() == kind && paper.fileId() != null)
                .findFirst()
                .flatMap(paper -> files.find(paper.fileId() == null ? 0 : paper.fileId()))
                .map(file -> new Content(file.name(), files.read(file)));
    }

    /** A code nobody can guess opens kind, number, date and hash of its paper, whoever asks. */
    @Override
    public Optional<Verified> find(String code) {
        var canonical = PaperPrinter.canonicalCode(code);
        record Row(String kind, String number, Instant frozenAt, Sha256 sha256) {}
        return Acting.as(Actor.system("verify"), new Scope.Everything(), () -> transaction.execute(_ -> sql.sql("""
                        select p.kind, a.number, p.frozen_at, p.sha256
                          from access.paper p join access.application a on a.id = p.application_id
                         where p.verify_code = :code
                        """)
                .param("code", canonical).query(Row.class).optional()))
                .map(row -> new Verified(
                        PaperKind.valueOf(row.kind()).title(), row.number(),
                        LocalDate.ofInstant(row.frozenAt(), clock.getZone()), row.sha256()));
    }
}
