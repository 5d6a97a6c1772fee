package ru.rodnik.portal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.documents.DocumentPdf;
import ru.rodnik.documents.Paper;
import ru.rodnik.documents.ReconciliationAct;

/** The bytes of a paper of the open account; a stranger's is not there (T21). */
@Service
public class IssuedPaper {

    private final OpenAccount openAccount;
    private final DocumentPdf documentPdf;
    private final ReconciliationAct reconciliationAct;
    private final JdbcClient sql;

    IssuedPaper(
            OpenAccount openAccount, DocumentPdf documentPdf, ReconciliationAct reconciliationAct, JdbcClient sql) {
        this.openAccount = openAccount;
        this.documentPdf = documentPdf;
        this.reconciliationAct = reconciliationAct;
        this.sql = sql;
    }

    /** A paper of a month. It is drawn when somebody first asks for it, so this writes. */
    @Transactional
    public Paper document(long id) {
        mustBeOurs("select exists (select from documents.document_v where id = :id and subscriber_code = any(:codes))",
                id);
        return documentPdf.of(id).orElseThrow(NotThere::new);
    }

    @Transactional(readOnly = true)
    public Paper act(long id) {
        mustBeOurs(
                "select exists (select from documents.reconciliation_v where id = :id and subscriber_code = any(:codes))",
                id);
        return reconciliationAct.pdf(id).orElseThrow(NotThere::new);
    }

    private void mustBeOurs(String question, long id) {
        var ours = sql.sql(question)
                .param("id", id).param("codes", openAccount.open(null).reach().codes())
                .query(Boolean.class).single();
        if (!ours) {
            throw new NotThere();
        }
    }
}
