package ru.rodnik.metering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import ru.rodnik.files.FileStore;
import ru.rodnik.metering.ReadingTrails;
import ru.rodnik.metering.SendPhoto;
import ru.rodnik.metering.UnknownToYou;
import ru.rodnik.metering.web.ReadingsPage.Notice;
import ru.rodnik.ui.Form;
import ru.rodnik.ui.Tone;

/** What became of one reading, and the photo that was asked for. */
@Controller
class TrailsController {

    private static final String CABINET = "/cabinet/readings";
    private static final String OFFICE = "/office/readings";

    private final ReadingTrails trails;
    private final SendPhoto sendPhoto;
    private final FileStore files;
    private final Clock clock;

    TrailsController(ReadingTrails trails, SendPhoto sendPhoto, FileStore files, Clock clock) {
        this.trails = trails;
        this.sendPhoto = sendPhoto;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping(CABINET + "/{id:[0-9]+}")
    ModelAndView own(@PathVariable long id, @RequestParam(required = false) @Nullable String sent) {
        return own(id, Form.EMPTY, sent == null
                ? null
                : new Notice(Tone.OK, "Фото отправлено, мы посмотрим и примем показание или объясним, что не так",
                        List.of()),
                HttpStatus.OK);
    }

    @PostMapping(CABINET + "/{id:[0-9]+}/photos")
    ModelAndView send(@PathVariable long id, @RequestParam(required = false) @Nullable MultipartFile photo) {
        var upload = ActForm.upload(photo);
        if (upload == null) {
            return own(id, Form.EMPTY.refuse("photo", "Выберите файл с фото."), null,
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return sendPhoto.send(id, upload)
                .map(words -> own(id, Form.EMPTY.refuse("photo", words), new Notice(Tone.BAD, words, List.of()),
                        HttpStatus.UNPROCESSABLE_CONTENT))
                .orElseGet(() -> new ModelAndView("redirect:" + CABINET + "/" + id + "?sent"));
    }

    @GetMapping({CABINET + "/{id:[0-9]+}/photos/{photo}", OFFICE + "/{id:[0-9]+}/photos/{photo}"})
    ResponseEntity<byte[]> photo(@PathVariable long id, @PathVariable long photo) {
        var file = trails.photo(id, photo).orElseThrow(UnknownToYou::new);
        return Attachment.scan(file, files.read(file));
    }

    @GetMapping(OFFICE + "/{id:[0-9]+}")
    ModelAndView any(@PathVariable long id, HttpServletRequest request) {
        var deciding = request.isUserInRole("METERING") || request.isUserInRole("ADMIN");
        return new ModelAndView("ru/rodnik/metering/web/officeReading", Map.of("page", TrailPage.of(
                trails.of(id), OFFICE, MetersController.PATH, deciding, false, Form.EMPTY, null, clock.getZone())));
    }

    private ModelAndView own(long id, Form form, @Nullable Notice notice, HttpStatus status) {
        var view = new ModelAndView("ru/rodnik/metering/web/cabinetReading", Map.of("page", TrailPage.of(
                trails.of(id), CABINET, CabinetMetersController.PATH, false, true, form, notice, clock.getZone())));
        view.setStatus(status);
        return view;
    }
}
