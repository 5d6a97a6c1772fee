package ru.rodnik.metering.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
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
import ru.rodnik.metering.CheckedVolume;
import ru.rodnik.metering.UploadHotWater;
import ru.rodnik.metering.UploadHotWater.Outcome.Judged;
import ru.rodnik.metering.UploadHotWater.Outcome.ScanRefused;
import ru.rodnik.metering.web.ReadingsPage.Notice;
import ru.rodnik.platform.OnceOnly;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.ui.Form;

/** Hot-water volumes of many premises as a file: taken in, looked at, and only then handed in with one scan. */
@Controller
@RequestMapping(HotWaterPages.PATH + "/upload")
class HotWaterUploadController {

    private final UploadHeads heads;
    private final UploadHotWater uploadHotWater;
    private final Clock clock;

    HotWaterUploadController(UploadHeads heads, UploadHotWater uploadHotWater, Clock clock) {
        this.heads = heads;
        this.uploadHotWater = uploadHotWater;
        this.clock = clock;
    }

    /** @param period the month in which the volumes are charged, none: this one */
    @GetMapping
    ModelAndView choose(@RequestParam(required = false) @Nullable String period) {
        return UploadChoice.asked(UploadWords.HOT_WATER, month(period));
    }

    @PostMapping
    ModelAndView upload(
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        var month = month(period);
        return UploadChoice.answered(UploadWords.HOT_WATER, month, file,
                (name, bytes) -> uploadHotWater.upload(month, name, bytes));
    }

    private BillingPeriod month(@Nullable String period) {
        return new HotWaterQuery(null, period, null, null).monthOr(BillingPeriod.containing(LocalDate.now(clock)));
    }

    @GetMapping("/{id}")
    ModelAndView look(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(defaultValue = "1") int page) {
        return page(id, show, page, HttpStatus.OK, null, Form.EMPTY);
    }

    @PostMapping("/{id}")
    ModelAndView submit(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam String requestKey,
            @RequestParam(required = false) @Nullable MultipartFile scan) {
        try {
            return switch (uploadHotWater.submit(id, requestKey, HotWaterController.scan(scan))) {
                case ScanRefused(var why) ->
                        page(id, show, page, HttpStatus.UNPROCESSABLE_CONTENT, null, Form.EMPTY.refuse("scan", why));
                case Judged(var outcome) -> outcome.receipts().isEmpty()
                        ? page(id, show, page, HttpStatus.UNPROCESSABLE_CONTENT,
                                Notices.nothing("Ничего не передано: исправьте строки."), Form.EMPTY)
                        : new ModelAndView("redirect:" + UploadWords.HOT_WATER.path() + "/" + id);
            };
        } catch (OnceOnly.InFlight _) {
            return page(id, show, page, HttpStatus.CONFLICT, Notices.inFlight(), Form.EMPTY);
        } catch (OnceOnly.KeyReused _) {
            return page(id, show, page, HttpStatus.UNPROCESSABLE_CONTENT, Notices.sentBefore(), Form.EMPTY);
        }
    }

    private ModelAndView page(
            String id, @Nullable String show, int page, HttpStatus status, @Nullable Notice said, Form form) {
        var checked = uploadHotWater.check(id);
        var shown = heads.shown(UploadWords.HOT_WATER, checked, show, page, said);
        var view = new ModelAndView("ru/rodnik/metering/web/hotWaterUpload", Map.of("page", new HotWaterUploadPage(
                shown.head(), shown.rows().stream().map(HotWaterUploadPage.Row::of).toList(),
                checked.rows().stream().filter(CheckedVolume::needsScan).count(), form)));
        view.setStatus(status);
        return view;
    }
}
