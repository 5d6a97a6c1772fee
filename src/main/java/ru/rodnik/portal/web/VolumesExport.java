package ru.rodnik.portal.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.portal.Account;
import ru.rodnik.portal.ContractWords;
import ru.rodnik.portal.OpenAccount;
import ru.rodnik.reporting.CsvText;
import ru.rodnik.reporting.VolumeBreakdown;
import ru.rodnik.reporting.VolumeFilter;
import ru.rodnik.reporting.VolumeLine;
import ru.rodnik.reporting.VolumeTotal;
import ru.rodnik.reporting.Workbook;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Months;

/** The breakdown as a file: all lines of the filter, not only those of the page. */
@Component
class VolumesExport {

    /** A file ready to send. */
    record Export(String name, byte[] bytes) {}

    private record Asked(Account account, VolumeFilter filter, List<VolumeLine> lines, List<VolumeTotal> totals) {}

    private final OpenAccount openAccount;
    private final VolumeBreakdown breakdown;
    private final Clock clock;

    VolumesExport(OpenAccount openAccount, VolumeBreakdown breakdown, Clock clock) {
        this.openAccount = openAccount;
        this.breakdown = breakdown;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Export excel(VolumesQuery query) {
        var asked = asked(query);
        var book = new Workbook()
                .sheet("Объёмы", VolumeTable.COLUMNS, asked.lines())
                .about("Расшифровка объёмов", "Родник, личный кабинет абонента")
                .about("Абонент", asked.account().shortName() + ", код " + asked.account().code())
                .about("Договор", ContractWords.subject(asked.account()))
                .about("Месяцы", Months.withYear(asked.filter().from()) + " — " + Months.withYear(asked.filter().to()))
                .about("Сформировано", Format.moment(LocalDateTime.now(clock)));
        asked.totals().forEach(total -> book.about(
                VolumeWords.of(total.service()),
                Format.cubicMetres(total.volume()) + ", начислено с НДС " + Format.roubles(total.gross())));
        return new Export(name(asked) + ".xlsx", book.bytes());
    }

    @Transactional(readOnly = true)
    public Export csv(VolumesQuery query) {
        var asked = asked(query);
        return new Export(name(asked) + ".csv", CsvText.of(VolumeTable.COLUMNS, asked.lines()));
    }

    private Asked asked(VolumesQuery query) {
        var account = openAccount.open(query.contract());
        var months = breakdown.months(account.reach()).orElseGet(() -> {
            var now = ru.rodnik.shared.BillingPeriod.containing(java.time.LocalDate.now(clock));
            return new VolumeBreakdown.Months(now, now);
        });
        var filter = query.filter(months);
        return new Asked(account, filter, breakdown.all(account.reach(), filter),
                breakdown.totals(account.reach(), filter));
    }

    private static String name(Asked asked) {
        var filter = asked.filter();
        return "Объёмы " + asked.account().code() + " " + filter.from()
                + (filter.isOneMonth() ? "" : " — " + filter.to());
    }
}
