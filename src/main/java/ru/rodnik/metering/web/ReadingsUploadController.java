package ru.rodnik.metering.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import ru.rodnik.metering.UploadReadings;
import ru.rodnik.metering.web.ReadingsPage.Notice;
import ru.rodnik.platform.OnceOnly;
import ru.rodnik.shared.BillingPeriod;

/** Readings of many meters as a file: taken in, looked at, and only then handed in. */
@Controller
@RequestMapping(ReadingsPages.PATH + "/upload")
class ReadingsUploadController {

    private final UploadHeads heads;
    private final UploadReadings uploadReadings;
    private final Clock clock;

    ReadingsUploadController(UploadHeads heads, UploadReadings uploadReadings, Clock clock) {
        this.heads = heads;
        this.uploadReadings = uploadReadings;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView choose() {
        return UploadChoice.asked(UploadWords.READINGS, null);
    }

    @PostMapping
    ModelAndView upload(@RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        return UploadChoice.answered(UploadWords.READINGS, null, file, uploadReadings::upload);
    }

    @GetMapping("/{id}")
    ModelAndView look(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(defaultValue = "1") int page) {
        return page(id, show, page, HttpStatus.OK, null);
    }

    @PostMapping("/{id}")
    ModelAndView submit(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam String requestKey,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam Map<String, String> fields) {
        var confirmed = fields.keySet().stream().filter(name -> name.startsWith(EntryForm.CONFIRMED))
                .map(name -> EntryForm.id(name.substring(EntryForm.CONFIRMED.length()))).flatMap(Optional::stream)
                .collect(Collectors.toSet());
        try {
            return uploadReadings.submit(id, requestKey, confirmed, all).receipts().isEmpty()
                    ? page(id, show, page, HttpStatus.UNPROCESSABLE_CONTENT,
                            Notices.nothing("Ничего не передано: подтвердите или исправьте строки."))
                    : new ModelAndView("redirect:" + UploadWords.READINGS.path() + "/" + id);
        } catch (OnceOnly.InFlight _) {
            return page(id, show, page, HttpStatus.CONFLICT, Notices.inFlight());
        } catch (OnceOnly.KeyReused _) {
            return page(id, show, page, HttpStatus.UNPROCESSABLE_CONTENT, Notices.sentBefore());
        }
    }

    private ModelAndView page(String id, @Nullable String show, int page, HttpStatus status, @Nullable Notice said) {
        var shown = heads.shown(UploadWords.READINGS, uploadReadings.check(id), show, page, said);
        var view = new ModelAndView("ru/rodnik/metering/web/readingsUpload", Map.of("page",
                ReadingsUploadPage.of(shown, BillingPeriod.containing(LocalDate.now(clock)))));
        view.setStatus(status);
        return view;
    }
}
