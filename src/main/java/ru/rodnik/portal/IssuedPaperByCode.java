package ru.rodnik.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.rodnik.documents.DocumentKind;
import ru.rodnik.files.VerifiablePaper;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.Actor;
import ru.rodnik.shared.Scope;
import ru.rodnik.shared.Sha256;

/** Papers of a month and reconciliation acts, for anybody who holds one and types the code that is printed on it. */
@Component
class IssuedPaperByCode implements VerifiablePaper {

    private record Row(String kind, String number, LocalDate date, Sha256 sha256) {}

    private final JdbcClient sql;
    private final Clock clock;
    private final TransactionTemplate transaction;

    IssuedPaperByCode(JdbcClient sql, Clock clock, TransactionTemplate transaction) {
        this.sql = sql;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Kind, number, date and hash, no name and no sum; the code cannot be guessed. */
    @Override
    public Optional<Verified> find(String code) {
        var typed = code.strip().toLowerCase(Locale.ROOT);
        return Acting.as(Actor.system("verify"), new Scope.Everything(), () -> transaction.execute(_ -> sql.sql("""
                        select kind, full_number as number, date, coalesce(sha256_pdf, sha256_content) as sha256
                          from documents.document_v
                         where verify_code = :code
                        union all
                        select 'RECONCILIATION', number, cast(formed_at at time zone :zone as date), sha256_pdf
                          from documents.reconciliation_v
                         where verify_code = :code
                        """)
                .param("code", typed).param("zone", clock.getZone().getId()).query(Row.class).optional()))
                .map(row -> new Verified(titleOf(row.kind()), row.number(), row.date(), row.sha256()));
    }

    private static String titleOf(String kind) {
        return kind.equals("RECONCILIATION") ? "Акт сверки расчётов" : DocumentKind.valueOf(kind).title();
    }
}
