package ru.rodnik.documents.form;

import java.util.ArrayList;
import java.util.List;
import ru.rodnik.print.Block;
import ru.rodnik.print.Cell;
import ru.rodnik.print.Column;
import ru.rodnik.print.Gap;
import ru.rodnik.print.Qr;
import ru.rodnik.print.Table;
import ru.rodnik.print.Text;

/**
 * By what anybody can ask us whether a printed paper is ours.
 *
 * @param site where the cabinet is opened, «https://lk.example.ru»; empty where it is not known, and then the code stands
 *     alone
 */
public record VerifyMark(String code, String site) {

    private static final double QR = 16;
    private static final double SIZE = 6;
    private static final double SIZE_IN_COLUMN = 4.6;

    private String address() {
        return site + "/verify/" + code;
    }

    /**
     * Below everything else.
     *
     * @param qr not on a счёт: there is one QR on it, the payment's, and nobody scans the wrong one
     */
    public Block below(boolean qr) {
        if (site.isEmpty()) {
            return Text.of("Код проверки документа: " + code).size(SIZE);
        }
        var words = Text.of("Проверить, что документ выпущен нами: " + address()).size(SIZE);
        return qr
                ? Table.bare(Column.of(QR), Column.of(2), Column.share(1))
                        .row(Cell.of(Qr.of(address(), QR)), Cell.empty(), Cell.of(words).middle())
                : words;
    }

    /** In the narrow column of a УПД. */
    List<Block> inColumn() {
        var blocks = new ArrayList<Block>();
        blocks.add(Gap.of(3));
        if (!site.isEmpty()) {
            blocks.add(Qr.of(address(), QR));
        }
        blocks.add(Text.of("Код проверки\n" + code.replaceFirst("^.{16}(?=.)", "$0\n")).size(SIZE_IN_COLUMN));
        return blocks;
    }
}
