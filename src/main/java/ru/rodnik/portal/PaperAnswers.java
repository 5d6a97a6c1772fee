package ru.rodnik.portal;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.documents.BuyerTitles;
import ru.rodnik.documents.Paper;
import ru.rodnik.documents.TakeBuyerTitle;
import ru.rodnik.documents.TakenTitle;

/** The subscriber puts in what he answered to a paper through his operator; a stranger's paper is not there (T21). */
@Service
public class PaperAnswers {

    private final IssuedPaper issuedPaper;
    private final TakeBuyerTitle takeBuyerTitle;
    private final BuyerTitles titles;

    PaperAnswers(IssuedPaper issuedPaper, TakeBuyerTitle takeBuyerTitle, BuyerTitles titles) {
        this.issuedPaper = issuedPaper;
        this.takeBuyerTitle = takeBuyerTitle;
        this.titles = titles;
    }

    @Transactional
    public TakeBuyerTitle.Outcome take(long paper, byte[] bytes) {
        issuedPaper.mustBeOurs(paper);
        return takeBuyerTitle.take(paper, bytes);
    }

    /** Empty where nothing was put in. */
    @Transactional(readOnly = true)
    public Optional<TakenTitle> of(long paper) {
        issuedPaper.mustBeOurs(paper);
        return titles.of(paper);
    }

    /** The bytes as they were put in. */
    @Transactional(readOnly = true)
    public Paper file(long paper) {
        issuedPaper.mustBeOurs(paper);
        return titles.file(paper).orElseThrow(NotThere::new);
    }
}
