package ru.rodnik.metering.web;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import ru.rodnik.metering.UploadReadings;
import ru.rodnik.metering.UploadReadings.Outcome.Kept;
import ru.rodnik.metering.UploadReadings.Outcome.Refused;
import ru.rodnik.metering.web.ReadingsPage.Notice;
import ru.rodnik.platform.OnceOnly;
import ru.rodnik.ui.Form;

/** Readings of many meters as a file: taken in, looked at, and only then handed in. */
@Controller
@RequestMapping(UploadPages.PATH)
class UploadController {

    private static final String FORM = "ru/rodnik/metering/web/upload";
    private static final String TABLE = "ru/rodnik/metering/web/uploadTable";
    private static final String CONFIRMED = "confirmed-";

    private final UploadPages pages;
    private final UploadReadings uploadReadings;

    UploadController(UploadPages pages, UploadReadings uploadReadings) {
        this.pages = pages;
        this.uploadReadings = uploadReadings;
    }

    @GetMapping
    String choose(Model model) {
        model.addAttribute("form", Form.EMPTY);
        return FORM;
    }

    @PostMapping
    ModelAndView upload(@RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return refused("Выберите файл с показаниями.");
        }
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "показания");
        return switch (uploadReadings.upload(name, file.getBytes())) {
            case Kept(var id) -> new ModelAndView("redirect:" + UploadPages.PATH + "/" + id);
            case Refused(var why) -> refused(why);
        };
    }

    @GetMapping("/{id}")
    String look(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable String receipt,
            Model model) {
        model.addAttribute("page", pages.page(id, show, page, receipt, null));
        return TABLE;
    }

    @PostMapping("/{id}")
    ModelAndView submit(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam String requestKey,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam Map<String, String> fields) {
        var confirmed = fields.keySet().stream().filter(name -> name.startsWith(CONFIRMED))
                .map(name -> EntryForm.id(name.substring(CONFIRMED.length()))).flatMap(Optional::stream)
                .collect(Collectors.toSet());
        try {
            var outcome = uploadReadings.submit(id, requestKey, confirmed, all);
            return outcome.receipts().isEmpty()
                    ? back(id, show, page, HttpStatus.UNPROCESSABLE_CONTENT,
                            Notices.nothing("Ничего не передано: подтвердите или исправьте строки."))
                    : new ModelAndView("redirect:" + ReadingsQuery.address(
                            UploadPages.PATH + "/" + id, Map.of("receipt", outcome.receipts().getFirst())));
        } catch (OnceOnly.InFlight _) {
            return back(id, show, page, HttpStatus.CONFLICT, Notices.inFlight());
        } catch (OnceOnly.KeyReused _) {
            return back(id, show, page, HttpStatus.UNPROCESSABLE_CONTENT, Notices.sentBefore());
        }
    }

    private ModelAndView back(String id, @Nullable String show, int page, HttpStatus status, Notice said) {
        var view = new ModelAndView(TABLE, Map.of("page", pages.page(id, show, page, null, said)));
        view.setStatus(status);
        return view;
    }

    private static ModelAndView refused(String why) {
        var view = new ModelAndView(FORM, Map.of("form", Form.EMPTY.refuse("file", why)));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
