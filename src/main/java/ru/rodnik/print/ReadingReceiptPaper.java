package ru.rodnik.print;

import org.jspecify.annotations.Nullable;
import ru.rodnik.print.ReadingReceipt.Kind;
import ru.rodnik.shared.CubicMetres;

/** «Квитанция о приёме показаний»: what was handed in, when, by whom, and how to check that it was. */
public final class ReadingReceiptPaper {

    private static final double SIZE = 9.5;

    private ReadingReceiptPaper() {}

    /** The receipt; as many pages as its meters need. */
    public static byte[] pdf(ReadingReceipt content) {
        var title = switch (content.kind()) {
            case READINGS -> "Квитанция о приёме показаний";
            case HOT_WATER -> "Квитанция о приёме объёмов горячей воды";
        };
        var paper = Paper.portrait(title + " № " + content.number())
                .margins(14, 12, 16, 18)
                .dated(content.receivedAt().toLocalDate())
                .footer("Квитанция № " + content.number() + " · " + content.hash().brief());
        paper.add(
                Table.bare(Column.share(1), Column.of(4), Column.of(32))
                        .row(
                                Cell.of(
                                        Text.bold(title).heading().size(14),
                                        Text.bold("№ " + content.number()).size(14),
                                        Gap.of(3),
                                        facts(content)),
                                Cell.empty(),
                                Cell.of(
                                        Qr.of(content.qr(), 32),
                                        Text.of("Проверить квитанцию").size(7).centred())),
                Gap.of(4),
                lines(content));
        paper.keep(
                Gap.of(3),
                Text.of(content.outcome()).size(SIZE).leading(1.22),
                Gap.of(3),
                Text.of("Отпечаток переданных сведений (SHA-256):").size(8),
                Text.of(content.hash().hex()).size(8),
                Gap.of(2),
                Text.of("Квитанция сформирована программой и действительна без подписи: её подлинность подтверждает"
                        + " страница, адрес которой записан в QR-коде.")
                        .size(8));
        return paper.pdf();
    }

    private static Block facts(ReadingReceipt content) {
        return Table.of(Column.of(30), Column.share(1))
                .line(0)
                .padding(0, 1.2)
                .size(SIZE)
                .row("Принято", Figures.moment(content.receivedAt()))
                .row("Расчётный месяц", Words.month(content.period()))
                .row("Абонент", content.subscriber() + ", код " + content.code())
                .row("Передал(а)", content.person())
                .row("Получатель", content.utility());
    }

    private static Block lines(ReadingReceipt content) {
        return content.kind() == Kind.READINGS ? readings(content) : hotWater(content);
    }

    private static Block readings(ReadingReceipt content) {
        var table = Table.of(
                Column.of(8).centred(),
                Column.share(3),
                Column.share(2),
                Column.of(23).right(),
                Column.of(23).right(),
                Column.of(20).right(),
                Column.of(22).centred())
                .head("№", "Адрес", "Прибор учёта", "Прежнее, м³", "Показание, м³", "Объём, м³", "Состояние")
                .padding(2, 1.8);
        var number = 0;
        for (var line : content.lines()) {
            table.row(
                    Integer.toString(++number),
                    line.address(),
                    line.meter(),
                    known(line.previous()),
                    known(line.reading()),
                    known(line.volume()),
                    line.state());
        }
        return table;
    }

    private static Block hotWater(ReadingReceipt content) {
        var table = Table.of(
                Column.of(8).centred(),
                Column.share(3),
                Column.share(2),
                Column.of(24).right(),
                Column.of(24).centred())
                .head("№", "Адрес", "Документ", "Объём, м³", "Состояние")
                .padding(2, 1.8);
        var number = 0;
        for (var line : content.lines()) {
            table.row(
                    Integer.toString(++number), line.address(), line.meter(), known(line.volume()), line.state());
        }
        return table;
    }

    private static String known(@Nullable CubicMetres volume) {
        return volume == null ? "—" : Figures.natural(volume);
    }
}
