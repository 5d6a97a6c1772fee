package ru.rodnik.metering.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ru.rodnik.metering.ReadingEntry;
import ru.rodnik.metering.ReadingsOutcome;
import ru.rodnik.metering.ReadingsToSubmit;
import ru.rodnik.metering.SubmitReadings;
import ru.rodnik.metering.web.ReadingsPage.Notice;
import ru.rodnik.platform.OnceOnly;

/** «Показания»: one form for all meters; what is filed gives a receipt, the rest comes back as typed. */
@Controller
@RequestMapping(ReadingsPages.PATH)
class ReadingsController {

    private static final String VIEW = "ru/rodnik/metering/web/readings";

    private final ReadingsPages pages;
    private final SubmitReadings submitReadings;

    ReadingsController(ReadingsPages pages, SubmitReadings submitReadings) {
        this.pages = pages;
        this.submitReadings = submitReadings;
    }

    @GetMapping
    String show(@ModelAttribute ReadingsQuery query, Model model) {
        model.addAttribute("page", pages.page(query));
        return VIEW;
    }

    @PostMapping
    ModelAndView submit(
            @ModelAttribute ReadingsQuery query, @RequestParam String requestKey,
            @RequestParam Map<String, String> fields) {
        var entries = EntryForm.entries(fields).stream().filter(entry -> !entry.isBlank()).toList();
        if (entries.isEmpty()) {
            return back(query, entries, HttpStatus.UNPROCESSABLE_CONTENT,
                    Notices.nothing("Впишите хотя бы одно показание."));
        }
        try {
            return answered(query, entries, submitReadings.submit(ReadingsToSubmit.bySubscriber(requestKey, entries)));
        } catch (OnceOnly.InFlight _) {
            return back(query, List.of(), HttpStatus.CONFLICT, Notices.inFlight());
        } catch (OnceOnly.KeyReused _) {
            return back(query, entries, HttpStatus.UNPROCESSABLE_CONTENT, Notices.sentBefore());
        }
    }

    /** The draft bill while one types, or, without script, the whole page with it; nothing is filed. */
    @PostMapping("/draft")
    ModelAndView draft(
            @ModelAttribute ReadingsQuery query,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String byScript,
            @RequestParam Map<String, String> fields) {
        var entries = EntryForm.entries(fields);
        return byScript == null
                ? back(query, entries, HttpStatus.OK, null)
                : new ModelAndView("ru/rodnik/metering/web/draftChanged",
                        Map.of("changed", pages.draft(query, entries)));
    }

    /** The row of one meter while it is typed; nothing is filed. */
    @PostMapping("/check")
    String check(
            @ModelAttribute ReadingsQuery query, @RequestParam long meter, @RequestParam Map<String, String> fields,
            Model model) {
        model.addAttribute("checked", pages.check(query, meter, EntryForm.entries(fields)));
        return "ru/rodnik/metering/web/readingChecked";
    }

    private ModelAndView answered(ReadingsQuery query, List<ReadingEntry> entries, ReadingsOutcome outcome) {
        var back = entries.stream().filter(entry -> !outcome.filed().contains(entry.meterId())).toList();
        if (back.isEmpty()) {
            var view = new LinkedHashMap<>(query.view(query.isOnlyMissing()));
            view.put("receipt", String.join(",", outcome.receipts()));
            return new ModelAndView("redirect:" + ReadingsQuery.address(ReadingsPages.PATH, view));
        }
        var status = outcome.changedMeanwhile() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        return back(query, back, status, Notices.filedBesides(outcome.filed().size(), outcome.receipts()));
    }

    private ModelAndView back(ReadingsQuery query, List<ReadingEntry> entries, HttpStatus status,
            @Nullable Notice said) {
        var view = new ModelAndView(VIEW, Map.of("page", pages.page(query, entries, said)));
        view.setStatus(status);
        return view;
    }
}
