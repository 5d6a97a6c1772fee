package ru.rodnik.office.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.rodnik.access.StaffRole;
import ru.rodnik.documents.AgreePapers;
import ru.rodnik.documents.Documents;
import ru.rodnik.documents.InvoicePenalty;
import ru.rodnik.documents.PaperSettings;
import ru.rodnik.documents.PenaltyOutcome;
import ru.rodnik.documents.ReviseDocument;
import ru.rodnik.documents.RevisionOutcome;
import ru.rodnik.registry.Contract;
import ru.rodnik.registry.Contracts;
import ru.rodnik.registry.Subscribers;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.ui.Form;

/** Papers of one contract at the office: which it gets, penalties, and papers issued anew. */
@Controller
@RequestMapping("/office/contracts/{contract:\\d{1,18}}/papers")
public class ContractPapersController {

    private static final int MONTHS_BACK = 36;
    private static final int SHOWN = 40;

    private final Contracts contracts;
    private final Subscribers subscribers;
    private final PaperSettings settings;
    private final Documents documents;
    private final AgreePapers agreePapers;
    private final InvoicePenalty invoicePenalty;
    private final ReviseDocument reviseDocument;
    private final Clock clock;

    ContractPapersController(
            Contracts contracts,
            Subscribers subscribers,
            PaperSettings settings,
            Documents documents,
            AgreePapers agreePapers,
            InvoicePenalty invoicePenalty,
            ReviseDocument reviseDocument,
            Clock clock) {
        this.contracts = contracts;
        this.subscribers = subscribers;
        this.settings = settings;
        this.documents = documents;
        this.agreePapers = agreePapers;
        this.invoicePenalty = invoicePenalty;
        this.reviseDocument = reviseDocument;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable long contract, Model model) {
        var today = LocalDate.now(clock);
        return page(find(contract), PaperSettingForm.of(settings.of(contract, today), today.withDayOfMonth(1)),
                newPenalty(), model);
    }

    private static Form newPenalty() {
        return Form.EMPTY.with("requestKey", UUID.randomUUID());
    }

    private String page(Contract contract, Form setting, Form penalty, Model model) {
        var month = BillingPeriod.containing(LocalDate.now(clock));
        var code = contract.subscriberCode();
        model.addAttribute("page", new ContractPapersPage(
                contract.id(), contract.number(), code.value(),
                subscribers.find(code).orElseThrow().shortName(), month, setting, penalty,
                settings.history(contract.id()),
                documents.of(code, contract.id(), month.plusMonths(-MONTHS_BACK), month.next()).stream()
                        .filter(paper -> ReviseDocument.isRevised(paper.kind())).limit(SHOWN).toList()));
        return "ru/rodnik/office/web/contractPapers";
    }

    @PostMapping
    String agree(
            @PathVariable long contract, @ModelAttribute PaperSettingForm typed, Model model,
            RedirectAttributes notes) {
        OfficeRoles.need(StaffRole.BILLING, StaffRole.ACCOUNTANT, StaffRole.ADMIN);
        var found = find(contract);
        var judged = typed.judged();
        if (judged.setting() == null) {
            return page(found, judged.form(), newPenalty(), model);
        }
        agreePapers.agree(contract, judged.setting());
        notes.addFlashAttribute("note", "Записано. Следующий выпуск месяца пойдёт по новым условиям.");
        return back(contract);
    }

    @PostMapping("/penalties")
    String invoice(
            @PathVariable long contract, @ModelAttribute PenaltyForm typed, Model model, RedirectAttributes notes) {
        OfficeRoles.need(StaffRole.ACCOUNTANT, StaffRole.ADMIN);
        var found = find(contract);
        var judged = typed.judged(contract);
        var today = LocalDate.now(clock);
        var setting = PaperSettingForm.of(settings.of(contract, today), today.withDayOfMonth(1));
        if (judged.penalty() == null) {
            return page(found, setting, judged.form(), model);
        }
        return switch (invoicePenalty.invoice(judged.penalty())) {
            case PenaltyOutcome.Invoiced(_, var number) -> {
                notes.addFlashAttribute("note", "Счёт на неустойку № " + number + " выставлен и проведён.");
                yield back(contract);
            }
            case PenaltyOutcome.Refused(var reason) ->
                    page(found, setting, judged.form().refuse("amount", reason), model);
        };
    }

    @PostMapping("/revisions")
    String revise(
            @PathVariable long contract,
            @RequestParam long document,
            @RequestParam String requestKey,
            @RequestParam String reason,
            RedirectAttributes notes) {
        OfficeRoles.need(StaffRole.ACCOUNTANT, StaffRole.ADMIN);
        find(contract);
        switch (reviseDocument.revise(requestKey, document, reason)) {
            case RevisionOutcome.Revised(_, var revision) ->
                    notes.addFlashAttribute("note", "Исправление № " + revision + " выставлено.");
            case RevisionOutcome.Refused(var why) -> notes.addFlashAttribute("problem", why);
        }
        return back(contract);
    }

    private Contract find(long contract) {
        return contracts.find(contract).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String back(long contract) {
        return "redirect:/office/contracts/" + contract + "/papers";
    }
}
