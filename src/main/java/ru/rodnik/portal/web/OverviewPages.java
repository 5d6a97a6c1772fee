package ru.rodnik.portal.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.portal.Account;
import ru.rodnik.portal.ActsToAnswer;
import ru.rodnik.portal.ContractWords;
import ru.rodnik.portal.DueDebt;
import ru.rodnik.portal.DueDebts;
import ru.rodnik.portal.LastPayment;
import ru.rodnik.portal.Message;
import ru.rodnik.portal.Messages;
import ru.rodnik.portal.OpenAccount;
import ru.rodnik.portal.Waiting;
import ru.rodnik.portal.WaitingWork;
import ru.rodnik.reporting.MonthPaper;
import ru.rodnik.reporting.MonthVolume;
import ru.rodnik.reporting.Papers;
import ru.rodnik.reporting.Reach;
import ru.rodnik.reporting.ReportedService;
import ru.rodnik.reporting.Settlements;
import ru.rodnik.reporting.VolumeBreakdown;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;
import ru.rodnik.ui.Chart;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Months;
import ru.rodnik.ui.Ribbon;

/** Puts the overview together; as many statements for one shop as for three hundred buildings. */
@Component
class OverviewPages {

    private static final int CHART_HEIGHT = 220;
    private static final int CHART_MONTHS = 12;
    private static final int PAPERS_SHOWN = 6;

    private final OpenAccount openAccount;
    private final WaitingWork waitingWork;
    private final DueDebts dueDebts;
    private final ActsToAnswer actsToAnswer;
    private final Settlements settlements;
    private final Papers papers;
    private final VolumeBreakdown breakdown;
    private final Messages messages;
    private final Promises promises;
    private final JdbcClient sql;
    private final Clock clock;

    OverviewPages(
            OpenAccount openAccount,
            WaitingWork waitingWork,
            DueDebts dueDebts,
            ActsToAnswer actsToAnswer,
            Settlements settlements,
            Papers papers,
            VolumeBreakdown breakdown,
            Messages messages,
            Promises promises,
            JdbcClient sql,
            Clock clock) {
        this.openAccount = openAccount;
        this.waitingWork = waitingWork;
        this.dueDebts = dueDebts;
        this.actsToAnswer = actsToAnswer;
        this.settlements = settlements;
        this.papers = papers;
        this.breakdown = breakdown;
        this.messages = messages;
        this.promises = promises;
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public OverviewPage page(@Nullable Long contract) {
        var account = openAccount.open(contract);
        var reach = account.reach();
        var today = LocalDate.now(clock);
        var waiting = waitingWork.of(reach);
        var debts = dueDebts.of(account);
        var last = papers.of(reach, null, BillingPeriod.of("2000-01"), BillingPeriod.containing(today), 1, 1);
        return new OverviewPage(
                lead(account, waiting, today),
                Months.in(BillingPeriod.containing(today)),
                account.query(),
                OverviewTasks.of(waiting, debts, actsToAnswer.of(account), account.query(), today),
                waiting.stream().filter(each -> each.meters() + each.hotWater() > 0)
                        .map(each -> window(each, debts, today)).toList(),
                balance(settlements.owed(reach, today), debts, lastPayment(reach), today),
                last.isEmpty() ? "Документы" : "Документы за" + Format.NBSP + Months.name(last.getFirst().period()),
                promises.after(lastCharged(reach, last), today).map(Promises.Promise::words)
                        .orElse(""),
                last.stream().limit(PAPERS_SHOWN).map(paper -> paper(paper, account, debts)).toList(),
                messages.of(reach).stream().map(message -> note(message, account, today)).toList(),
                chart(reach, today));
    }

    /** Of the last month there may be a paper of an advance alone. */
    private @Nullable BillingPeriod lastCharged(Reach reach, List<MonthPaper> last) {
        return last.stream().filter(DocumentsPages::isOfCharges).findFirst().map(MonthPaper::period)
                .orElseGet(() -> papers.span(reach).map(Papers.Span::lastCharged).orElse(null));
    }

    private static String lead(Account account, List<Waiting> waiting, LocalDate today) {
        var places = account.shown().stream().mapToInt(each -> each.premises()).sum();
        var meters = waiting.stream().mapToInt(Waiting::meters).sum();
        var only = account.only();
        var where = only != null && only.premises() == 1
                ? Format.text(only.address())
                : only != null && only.buildings() == only.premises()
                        ? ContractWords.places(only)
                : Format.plural(places, "объект", "объекта", "объектов");
        return account.shortName() + (places == 0 ? "" : ", " + where)
                + (meters > 1 ? ", " + Format.plural(meters, "прибор", "прибора", "приборов") : "")
                + ". Сегодня" + Format.NBSP + Format.date(today) + ".";
    }

    private static OverviewPage.Window window(Waiting waiting, List<DueDebt> debts, LocalDate today) {
        var month = BillingPeriod.containing(today);
        var due = debts.stream().map(DueDebt::dueOn).filter(month::contains).collect(Collectors.toSet());
        var name = waiting.use().equals("APARTMENT_BUILDING") ? "Многоквартирные дома" : "Нежилые помещения";
        var ribbon = new Ribbon(month, waiting.first(), waiting.last(), today, due);
        return new OverviewPage.Window(
                name + ": приём " + Months.window(waiting.first(), waiting.last()), ribbon.state(), ribbon);
    }

    private static OverviewPage.Balance balance(
            Money owed, List<DueDebt> debts, @Nullable LastPayment payment, LocalDate today) {
        var late = Money.sum(debts.stream().filter(debt -> debt.isLate(today)).map(DueDebt::owed).toList());
        var next = debts.stream().filter(debt -> !debt.isLate(today)).findFirst();
        var note = new StringBuilder();
        if (!owed.isPositive()) {
            note.append("Платить пока нечего. ");
        }
        next.ifPresent(
                debt -> note.append("К").append(Format.NBSP).append("оплате ").append(Format.until(today, debt.dueOn()))
                        .append(". "));
        if (payment != null) {
            note.append("Последняя оплата ").append(Format.date(payment.receivedOn())).append(", ")
                    .append(Format.roubles(payment.amount())).append('.');
        }
        return new OverviewPage.Balance(
                owed.isPositive() ? "Долг" : owed.isNegative() ? "Аванс на балансе" : "Долга нет",
                Format.roubles(owed.abs()),
                late.isZero() ? "" : "просрочено " + Format.roubles(late),
                note.toString().strip());
    }

    private @Nullable LastPayment lastPayment(Reach reach) {
        return sql.sql("""
                select received_on, amount
                  from payments.payment_v
                 where subscriber_code = any(:codes)
                   and (cast(:contract as bigint) is null or contract_id = :contract)
                   and reverses is null and not reversed
                 order by received_on desc, id desc limit 1
                """)
                .param("codes", reach.codes()).param("contract", reach.contractId())
                .query(LastPayment.class).optional().orElse(null);
    }

    private static OverviewPage.Paper paper(MonthPaper paper, Account account, List<DueDebt> debts) {
        var contract = account.only() == null ? ", договор " + Format.no(paper.contractNumber()) : "";
        return new OverviewPage.Paper(
                PaperWords.named(paper),
                "от" + Format.NBSP + Format.date(paper.date()) + contract,
                Format.roubles(paper.gross()),
                DocumentsPages.isOfCharges(paper) ? WhyController.path(paper.contractId(), paper.period()) : "",
                paper.kind().equals("INVOICE") ? billWords(paper, debts) : "",
                DocumentsPages.PATH + "/" + paper.id());
    }

    private static String billWords(MonthPaper bill, List<DueDebt> debts) {
        return debts.stream()
                .filter(debt -> debt.contractId() == bill.contractId() && debt.period().equals(bill.period()))
                .findFirst()
                .map(debt -> "оплатить до" + Format.NBSP + Format.date(debt.dueOn()))
                .orElse("оплачен");
    }

    private static OverviewPage.Note note(Message message, Account account, LocalDate today) {
        var readings = Addresses.of("/cabinet/readings", Map.of("contract", chosen(account)));
        var reason = message.reason() == null ? "" : message.reason();
        var meter = "прибора " + Format.no(message.serial());
        return switch (message.kind()) {
            case READINGS_WANTED -> new OverviewPage.Note(
                    "Ждём показания " + Months.forMonth(BillingPeriod.containing(message.day())),
                    "Договор " + Format.no(message.address()) + ": водоканал напоминает передать показания и"
                            + Format.NBSP
                            + "объёмы горячей воды. Без них начислим по" + Format.NBSP + "среднему.",
                    readings);
            case HOT_WATER_REFUSED -> new OverviewPage.Note(
                    "Объём горячей воды отклонён", Format.text(message.address()) + ". " + reason,
                    Addresses.of("/cabinet/hot-water", Map.of("contract", chosen(account))));
            case READING_PHOTO_WANTED -> new OverviewPage.Note(
                    "Пришлите фото " + meter, Format.text(message.address()) + ". " + reason,
                    "/cabinet/readings/" + message.readingId());
            case READING_REFUSED -> new OverviewPage.Note(
                    "Показание " + meter + " отклонено", Format.text(message.address()) + ", от" + Format.NBSP
                            + Format.date(message.day()) + ". " + reason,
                    readings);
            case READING_HELD -> new OverviewPage.Note(
                    "Показание " + meter + " проверяется", Format.text(message.address()) + ", от" + Format.NBSP
                            + Format.date(message.day()) + ". " + reason,
                    readings);
            case VERIFICATION_OVER -> new OverviewPage.Note(
                    "Поверка " + meter + " истекла " + Format.date(message.day()),
                    Format.text(message.address()) + ". До замены или поверки начисляем по" + Format.NBSP
                            + "среднему, с" + Format.NBSP + "61-го дня по пропускной способности.",
                    "/cabinet/meters/" + message.meterId());
            case VERIFICATION_SOON -> new OverviewPage.Note(
                    "Поверка " + meter + " до" + Format.NBSP + Format.date(message.day()),
                    Format.text(message.address()) + ", " + Format.daysLeft(today, message.day())
                            + ". Запишитесь на" + Format.NBSP + "поверку заранее.",
                    "/cabinet/meters/" + message.meterId());
        };
    }

    private static String chosen(Account account) {
        return account.chosen() == null ? "" : String.valueOf(account.chosen().id());
    }

    private @Nullable Chart chart(Reach reach, LocalDate today) {
        var last = BillingPeriod.containing(today).previous();
        Map<BillingPeriod, BigDecimal> volumes = breakdown
                .byMonth(reach, ReportedService.COLD_WATER, null, last.plusMonths(1 - 2 * CHART_MONTHS), last).stream()
                .collect(Collectors.toMap(MonthVolume::period, month -> month.volume().volume()));
        return volumes.isEmpty()
                ? null
                : ConsumptionChart.of("use", "Расход холодной воды по месяцам, м³", last, CHART_MONTHS, volumes,
                        CHART_HEIGHT);
    }
}
