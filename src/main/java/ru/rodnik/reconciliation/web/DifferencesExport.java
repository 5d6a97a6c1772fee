package ru.rodnik.reconciliation.web;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.rodnik.reconciliation.difference.Difference;
import ru.rodnik.reconciliation.difference.LedgerLine;
import ru.rodnik.reconciliation.web.DifferencesPages.Result;
import ru.rodnik.reporting.ReportColumn;
import ru.rodnik.reporting.Workbook;
import ru.rodnik.shared.Money;
import ru.rodnik.ui.Format;

/** The result of the difference finder as a book of Excel; sums above zero add to the debt. */
@Component
class DifferencesExport {

    private static final List<ReportColumn<Difference>> COLUMNS = List.of(
            ReportColumn.text("Причина", one -> one.cause().title()),
            ReportColumn.date("Дата у нас", one -> day(one.ours())),
            ReportColumn.longText("Документ у нас", one -> papers(one.ours())),
            ReportColumn.money("Сумма у нас, ₽", one -> sum(one.ours())),
            ReportColumn.date("Дата у вас", one -> day(one.theirs())),
            ReportColumn.longText("Документ у вас", one -> papers(one.theirs())),
            ReportColumn.text("Строка вашего файла", one -> one.theirs().stream().map(LedgerLine::place)
                    .filter(place -> place > 0).map(String::valueOf).collect(joining(", "))),
            ReportColumn.money("Сумма у вас, ₽", one -> sum(one.theirs())),
            ReportColumn.money("Разница (у нас больше +), ₽", Difference::effect),
            ReportColumn.longText("Что видно", Difference::because),
            ReportColumn.longText("Что делать", Difference::advice));

    private final Clock clock;

    DifferencesExport(Clock clock) {
        this.clock = clock;
    }

    byte[] excel(Result result) {
        var found = result.found();
        var chosen = found.parties().chosen();
        return new Workbook()
                .sheet("Расхождения", COLUMNS, found.comparison().differences())
                .about("Сверка расчётов", "Родник, личный кабинет абонента")
                .about("Абонент", found.parties().name() + ", код " + found.parties().code())
                .about("Договор", chosen == null ? "все договоры" : "№ " + chosen.number())
                .about("Период", Format.date(found.from()) + " — " + Format.date(found.to()))
                .about("Ваш файл", result.held().fileName())
                .about("Сошлось строк", String.valueOf(found.comparison().agreeing()))
                .about("Сформировано", Format.moment(LocalDateTime.now(clock)))
                .bytes();
    }

    private static @Nullable LocalDate day(List<LedgerLine> lines) {
        return lines.isEmpty() ? null : lines.getFirst().day();
    }

    private static String papers(List<LedgerLine> lines) {
        return lines.stream().map(LedgerLine::text).distinct().collect(joining("; "));
    }

    private static @Nullable Money sum(List<LedgerLine> lines) {
        return lines.isEmpty() ? null : Money.sum(lines.stream().map(LedgerLine::amount).toList());
    }
}
