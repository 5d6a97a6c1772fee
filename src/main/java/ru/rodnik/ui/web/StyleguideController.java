package ru.rodnik.ui.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import ru.rodnik.ui.PageNotices;

/** Every part of a page in every state; only where the data are a demonstration. */
@Controller
class StyleguideController {

    private final PageNotices notices;

    StyleguideController(PageNotices notices) {
        this.notices = notices;
    }

    @GetMapping("/styleguide")
    String show(Model model) {
        if (!notices.isDemo()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("page", Styleguide.sample());
        return "ru/rodnik/ui/web/styleguide";
    }
}
