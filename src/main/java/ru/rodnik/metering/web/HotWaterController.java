package ru.rodnik.metering.web;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import ru.rodnik.metering.HotWaterEntry;
import ru.rodnik.metering.HotWaterOutcome;
import ru.rodnik.metering.HotWaterToSubmit;
import ru.rodnik.metering.SubmitHotWater;
import ru.rodnik.metering.web.ReadingsPage.Notice;
import ru.rodnik.platform.OnceOnly;
import ru.rodnik.shared.BillingPeriod;

/** «Горячая вода»: volumes with scans of the heat supplier's papers. */
@Controller
@RequestMapping(HotWaterPages.PATH)
class HotWaterController {

    private static final String VIEW = "ru/rodnik/metering/web/hotWater";
    private static final String VOLUME = "volume-";

    private final HotWaterPages pages;
    private final SubmitHotWater submitHotWater;
    private final Scans scans;
    private final Clock clock;

    HotWaterController(HotWaterPages pages, SubmitHotWater submitHotWater, Scans scans, Clock clock) {
        this.pages = pages;
        this.submitHotWater = submitHotWater;
        this.scans = scans;
        this.clock = clock;
    }

    @GetMapping
    String show(@ModelAttribute HotWaterQuery query, Model model) {
        model.addAttribute("page", pages.page(query));
        return VIEW;
    }

    @PostMapping
    ModelAndView submit(
            @ModelAttribute HotWaterQuery query,
            @RequestParam String requestKey,
            @RequestParam Map<String, String> fields,
            @RequestParam Map<String, MultipartFile> files) {
        var entries = entries(fields, files).stream().filter(entry -> !entry.isBlank()).toList();
        if (entries.isEmpty()) {
            return back(query, entries, HttpStatus.UNPROCESSABLE_CONTENT,
                    Notices.nothing("Впишите хотя бы один объём."));
        }
        var month = query.monthOr(BillingPeriod.containing(LocalDate.now(clock)));
        try {
            return answered(query, entries,
                    submitHotWater.submit(new HotWaterToSubmit(requestKey, entries, month, null)));
        } catch (OnceOnly.InFlight _) {
            return back(query, List.of(), HttpStatus.CONFLICT, Notices.inFlight());
        } catch (OnceOnly.KeyReused _) {
            return back(query, entries, HttpStatus.UNPROCESSABLE_CONTENT, Notices.sentBefore());
        }
    }

    @GetMapping("/scans/{id}")
    ResponseEntity<byte[]> scan(@PathVariable long id) {
        return scans.of(id);
    }

    private ModelAndView answered(HotWaterQuery query, List<HotWaterEntry> entries, HotWaterOutcome outcome) {
        var back = entries.stream().filter(entry -> !outcome.filed().contains(entry.premisesId())).toList();
        if (back.isEmpty()) {
            var view = new LinkedHashMap<>(query.view());
            if (query.period() != null) {
                view.put("period", query.period());
            }
            view.put("receipt", String.join(",", outcome.receipts()));
            return new ModelAndView("redirect:" + ReadingsQuery.address(HotWaterPages.PATH, view));
        }
        var status = outcome.changedMeanwhile() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        return back(query, back, status, Notices.filedBesides(outcome.filed().size(), outcome.receipts()));
    }

    private ModelAndView back(HotWaterQuery query, List<HotWaterEntry> entries, HttpStatus status,
            @Nullable Notice said) {
        var view = new ModelAndView(VIEW, Map.of("page", pages.page(query, entries, said)));
        view.setStatus(status);
        return view;
    }

    /** A volume without a scan of its own stands on the scan for all of them, where there is one. */
    private static List<HotWaterEntry> entries(Map<String, String> fields, Map<String, MultipartFile> files) {
        var entries = new ArrayList<HotWaterEntry>();
        var ofAll = scan(files.get("scan"));
        fields.forEach((name, typed) -> {
            if (name.startsWith(VOLUME)) {
                EntryForm.id(name.substring(VOLUME.length())).ifPresent(premises -> {
                    var own = scan(files.get("scan-" + premises));
                    entries.add(new HotWaterEntry(
                            premises, typed.substring(0, Math.min(typed.length(), 40)),
                            fields.containsKey("none-" + premises), month(fields.get("covers-" + premises)),
                            own != null || typed.isBlank() ? own : ofAll,
                            EntryForm.id(fields.getOrDefault("seen-" + premises, "")).orElse(0L)));
                });
            }
        });
        return entries;
    }

    static HotWaterEntry.@Nullable Scan scan(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return null;
        }
        try {
            var name = file.getOriginalFilename();
            return new HotWaterEntry.Scan(name == null ? "скан" : name, file.getBytes());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static @Nullable YearMonth month(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : YearMonth.parse(typed);
        } catch (DateTimeException _) {
            return null;
        }
    }
}
