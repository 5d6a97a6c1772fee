package ru.rodnik.metering.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import ru.rodnik.metering.OwnContracts;
import ru.rodnik.metering.ReadingsHistory;
import ru.rodnik.metering.Receipt;
import ru.rodnik.metering.ReceiptPdf;
import ru.rodnik.metering.Receipts;
import ru.rodnik.metering.UnknownToYou;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.ui.Choice;
import ru.rodnik.ui.Form;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Months;
import ru.rodnik.ui.Pager;

/** What was handed in: the list of all readings, and the receipts, as pages and as PDF. */
@Controller
@RequestMapping(ReadingsPages.PATH)
class HistoryController {

    private static final int PER_PAGE = 50;
    private static final int MONTHS = 36;

    private final ReadingsHistory history;
    private final ReceiptCards cards;
    private final Receipts receipts;
    private final ReceiptPdf receiptPdf;
    private final OwnContracts contracts;
    private final Clock clock;

    HistoryController(
            ReadingsHistory history,
            ReceiptCards cards,
            Receipts receipts,
            ReceiptPdf receiptPdf,
            OwnContracts contracts,
            Clock clock) {
        this.history = history;
        this.cards = cards;
        this.receipts = receipts;
        this.receiptPdf = receiptPdf;
        this.contracts = contracts;
        this.clock = clock;
    }

    @GetMapping("/history")
    String show(@ModelAttribute HistoryQuery query, Model model) {
        if (query.contract() != null) {
            contracts.require(query.contract());
        }
        var filter = query.filter();
        var pager = new Pager(
                "Показания", history.count(filter), PER_PAGE, query.pageNumber(), ReadingsPages.PATH + "/history",
                query.view());
        var lines = history.latest(filter, pager.offset(), PER_PAGE).stream()
                .map(reading -> HistoryLine.of(reading, clock.getZone())).toList();
        var contract = query.contract() == null ? "" : String.valueOf(query.contract());
        model.addAttribute("page", new HistoryPage(
                Form.of(Map.of("sought", query.words())), months(query), lines, pager, contract,
                contract.isEmpty() ? ReadingsPages.PATH : ReadingsPages.PATH + "?contract=" + contract));
        return "ru/rodnik/metering/web/history";
    }

    @GetMapping("/receipts/{number:[0-9-]+}")
    String receipt(@PathVariable String number, Model model) {
        model.addAttribute("page", page(receipts.find(number).orElseThrow(UnknownToYou::new)));
        return "ru/rodnik/metering/web/receiptPage";
    }

    @GetMapping("/receipts/{number:[0-9-]+}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String number) {
        return Attachment.pdf("Квитанция " + number + ".pdf", receiptPdf.of(number));
    }

    private ReceiptPage page(Receipt receipt) {
        var contract = Format.no(contracts.require(receipt.contractId()).number());
        var hash = receipt.sha256().hex();
        return switch (receipt.kind()) {
            case HOT_WATER -> new ReceiptPage(
                    "Объёмы горячей воды " + Months.forMonth(receipt.period()), contract, cards.card(receipt),
                    List.of(),
                    cards.volumes(receipt).stream().map(volume -> HotWaterPages.past(volume, clock.getZone())).toList(),
                    hash);
            case READINGS -> new ReceiptPage(
                    "Показания " + Months.forMonth(receipt.period()), contract, cards.card(receipt),
                    cards.readings(receipt).stream().map(reading -> HistoryLine.of(reading, clock.getZone()))
                            .sorted(Comparator.comparing(HistoryLine::address)).toList(),
                    List.of(), hash);
        };
    }

    private List<Choice> months(HistoryQuery query) {
        var months = new ArrayList<Choice>();
        months.add(new Choice("", "Все месяцы", query.month() == null));
        var month = BillingPeriod.containing(LocalDate.now(clock));
        for (int back = 0; back < MONTHS; back++) {
            var one = month.plusMonths(-back);
            months.add(new Choice(one.toString(), Months.title(one), one.equals(query.month())));
        }
        return months;
    }
}
