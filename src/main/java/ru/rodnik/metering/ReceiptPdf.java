package ru.rodnik.metering;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.files.FileKind;
import ru.rodnik.files.FilePurpose;
import ru.rodnik.files.FileStore;
import ru.rodnik.print.Column;
import ru.rodnik.print.Gap;
import ru.rodnik.print.Paper;
import ru.rodnik.print.Table;
import ru.rodnik.print.Text;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Sql;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Months;

/** The receipt as a paper: drawn from its frozen content when first asked for, then always the same bytes. */
@Service
public class ReceiptPdf {

    private static final int FACTS = 6;

    private final Receipts receipts;
    private final FileStore files;
    private final JdbcClient sql;
    private final ZoneId zone;

    ReceiptPdf(Receipts receipts, FileStore files, JdbcClient sql, Clock clock) {
        this.receipts = receipts;
        this.files = files;
        this.sql = sql;
        this.zone = clock.getZone();
    }

    /**
     * The bytes of the paper.
     *
     * @throws UnknownToYou when it is a stranger's or nobody's
     */
    @Transactional
    public byte[] of(String number) {
        var receipt = receipts.find(number).orElseThrow(UnknownToYou::new);
        // one renders, the others wait and get the same bytes
        sql.sql("select pg_advisory_xact_lock(43, :id::int)").param("id", receipt.id()).query((_, _) -> 0).list();
        var frozen = sql.sql("select file_id from metering.receipt_paper where submission_id = :id")
                .param("id", receipt.id()).query(Long.class).optional();
        if (frozen.isPresent()) {
            return files.read(files.find(frozen.get()).orElseThrow());
        }
        var bytes = drawn(receipt);
        var file = files.store(
                receipt.subscriberCode(), bytes, FileKind.PDF, "kvitanciya-" + number + ".pdf", FilePurpose.RECEIPT);
        sql.sql("""
                insert into metering.receipt_paper (submission_id, subscriber_code, file_id, sha256)
                values (:id, :subscriber, :file, :sha256)
                """)
                .param("id", receipt.id()).param("subscriber", receipt.subscriberCode().value())
                .param("file", file.id()).param("sha256", file.sha256().hex())
                .update();
        return bytes;
    }

    private byte[] drawn(Receipt receipt) {
        var title = "Квитанция о приёме № " + receipt.number();
        return Paper.portrait(title)
                .dated(receipt.submittedAt().atZone(zone).toLocalDate())
                .footer("Квитанция № " + receipt.number())
                .add(Text.bold(title).size(16), Gap.of(4), facts(receipt), Gap.of(5), lines(receipt), Gap.of(5),
                        Text.of("Отпечаток содержания (SHA-256): " + receipt.sha256().hex()).size(8))
                .pdf();
    }

    private Table facts(Receipt receipt) {
        var facts = Table.bare(Column.of(38), Column.share(1)).size(10).padding(0, 2)
                .row("Принято", Format.second(receipt.submittedAt(), zone) + " (" + zone + ")")
                .row("Что передано", what(receipt))
                .row("Абонент", "код " + receipt.subscriberCode())
                .row("Договор", contractIn(receipt))
                .row("Передал", receipt.actorName());
        return receipt.reason() == null ? facts : facts.row("Внесено сотрудником", receipt.reason());
    }

    private static String what(Receipt receipt) {
        return switch (receipt.kind()) {
            case READINGS -> "показания приборов " + Months.forMonth(receipt.period());
            case HOT_WATER -> "объёмы горячей воды " + Months.forMonth(receipt.period());
        };
    }

    private static String contractIn(Receipt receipt) {
        return receipt.content().lines().filter(line -> line.startsWith("договор ")).findFirst().orElseThrow()
                .replaceFirst("договор ", "№ ");
    }

    private static Table lines(Receipt receipt) {
        var lines = receipt.content().lines().skip(FACTS).map(line -> Arrays.asList(line.split(";", -1))).toList();
        return switch (receipt.kind()) {
            case READINGS -> readings(lines);
            case HOT_WATER -> volumes(lines);
        };
    }

    private static Table readings(List<List<String>> lines) {
        var table =
                Table.of(Column.of(38), Column.share(1), Column.of(24), Column.of(28).right(), Column.of(30)).size(9)
                        .head("Прибор", "Адрес", "Снято", "Показание, м³", "Состояние");
        lines.forEach(line -> table.row(
                line.get(0).replaceFirst("прибор ", "№ "), line.get(4), Format.date(LocalDate.parse(line.get(1))),
                Format.dial(CubicMetres.of(line.get(2))), ReadingState.valueOf(line.get(3)).words()));
        return table;
    }

    private static Table volumes(List<List<String>> lines) {
        var table = Table.of(Column.share(1), Column.of(28).right(), Column.of(34), Column.of(44)).size(9)
                .head("Объект", "Объём, м³", "Документ", "Скан (SHA-256)");
        lines.forEach(line -> table.row(
                line.get(0).replaceFirst("объект ", ""), Format.dial(CubicMetres.of(line.get(1))),
                line.get(2).isEmpty() ? line.get(3).replaceFirst("документ ", "") : line.get(2),
                line.get(4).startsWith("скан ") ? line.get(4).substring("скан ".length(), 17) + "…" : line.get(4)));
        return table;
    }
}
