package ru.rodnik.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.portal.ContractWords;
import ru.rodnik.portal.OpenAccount;
import ru.rodnik.portal.web.VolumesExport.Export;
import ru.rodnik.reporting.CsvText;
import ru.rodnik.reporting.MonthBalance;
import ru.rodnik.reporting.ReportColumn;
import ru.rodnik.reporting.SettlementLine;
import ru.rodnik.reporting.Settlements;
import ru.rodnik.reporting.Workbook;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.ui.Format;

/** The history of charges and payments as a file, with a sheet of the months' balances. Debts are above zero. */
@Component
class SettlementsExport {

    private static final List<ReportColumn<SettlementLine>> LINES = List.of(
            ReportColumn.date("Дата", SettlementLine::effectiveOn),
            ReportColumn.text("Договор", SettlementLine::contractNumber),
            ReportColumn.longText("Операция", SettlementWords::title),
            ReportColumn.month("За месяц", SettlementLine::period),
            ReportColumn.money("Начислено, ₽", SettlementLine::charged),
            ReportColumn.money("Оплачено, ₽", SettlementLine::paid),
            ReportColumn.money("Остаток (долг +, аванс −), ₽", SettlementLine::owed));

    private static final List<ReportColumn<MonthBalance>> MONTHS = List.of(
            ReportColumn.month("Месяц", MonthBalance::period),
            ReportColumn.money("На начало, ₽", MonthBalance::opening),
            ReportColumn.money("Начислено, ₽", MonthBalance::charged),
            ReportColumn.money("Перерасчёты, ₽", MonthBalance::corrected),
            ReportColumn.money("Пени, ₽", MonthBalance::penalties),
            ReportColumn.money("Оплачено, ₽", MonthBalance::paid),
            ReportColumn.money("На конец, ₽", MonthBalance::closing));

    private final OpenAccount openAccount;
    private final Settlements settlements;
    private final Clock clock;

    SettlementsExport(OpenAccount openAccount, Settlements settlements, Clock clock) {
        this.openAccount = openAccount;
        this.settlements = settlements;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Export excel(SettlementsQuery query) {
        var account = openAccount.open(query.contract());
        var today = LocalDate.now(clock);
        var from = query.first(today);
        var to = query.last(today);
        var months = settlements.byMonth(account.reach(), BillingPeriod.containing(from), BillingPeriod.containing(to));
        var book = new Workbook()
                .sheet("История", LINES, settlements.all(account.reach(), from, to))
                .sheet("По месяцам", MONTHS, months)
                .about("Расчёты", "Родник, личный кабинет абонента")
                .about("Абонент", account.shortName() + ", код " + account.code())
                .about("Договор", ContractWords.subject(account))
                .about("Период", Format.date(from) + " — " + Format.date(to))
                .about("Сформировано", Format.moment(LocalDateTime.now(clock)));
        return new Export("Расчёты " + account.code() + " " + from + " — " + to + ".xlsx", book.bytes());
    }

    @Transactional(readOnly = true)
    public Export csv(SettlementsQuery query) {
        var account = openAccount.open(query.contract());
        var today = LocalDate.now(clock);
        var from = query.first(today);
        var to = query.last(today);
        return new Export(
                "Расчёты " + account.code() + " " + from + " — " + to + ".csv",
                CsvText.of(LINES, settlements.all(account.reach(), from, to)));
    }
}
