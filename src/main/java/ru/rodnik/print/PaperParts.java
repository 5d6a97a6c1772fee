package ru.rodnik.print;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Parts that several papers of the registration share. */
final class PaperParts {

    private static final double SIZE = 9.5;

    private PaperParts() {}

    /** The head of a paper of an application: what it is on the left, the QR on the right. */
    static Block head(String title, String subtitle, ApplicationMark mark) {
        var facts = Table.of(Column.of(34), Column.share(1)).size(9).padding(3, 1.5);
        facts.row(Cell.of("Заявка №"), Cell.of(mark.number()).bold());
        facts.row("Подана", Figures.moment(mark.filedAt()));
        facts.row(Cell.of("Контрольный код"), Cell.of(mark.hash().brief()).bold());
        return Table.bare(Column.share(1), Column.of(4), Column.of(30))
                .row(
                        Cell.of(Text.bold(title).heading().size(15), Gap.of(1), Text.of(subtitle).size(SIZE), Gap.of(3),
                                facts),
                        Cell.empty(),
                        Cell.of(Qr.of(mark.qr(), 30)));
    }

    /** A day left to be written by hand. */
    static String dayByHand() {
        return "«____» ______________ 20___ г.";
    }

    static String span(LocalDate from, @Nullable LocalDate until) {
        return "с " + Figures.day(from)
                + (until == null ? " до прекращения полномочий" : " по " + Figures.day(until));
    }

    /** A place to sign: «Директор ____________ / Иванова А.П. /». */
    static Block signature(@Nullable String position, String name) {
        var table = Table.bare(Column.of(52), Column.of(3), Column.share(1), Column.of(3), Column.of(58));
        table.row(
                position == null
                        ? Cell.empty()
                        : Cell.of(Text.of(position).size(SIZE).centred()).bottom().underlined(),
                Cell.empty(),
                Cell.of(Gap.of(8)).underlined(),
                Cell.empty(),
                Cell.of(Text.of(name).size(SIZE).centred()).bottom().underlined());
        table.total(
                Cell.of(Text.of(position == null ? "" : "(должность)").size(6.5).centred()),
                Cell.empty(),
                Cell.of(Text.of("(подпись)").size(6.5).centred()),
                Cell.empty(),
                Cell.of(Text.of("(фамилия, имя, отчество)").size(6.5).centred()));
        return table;
    }
}
