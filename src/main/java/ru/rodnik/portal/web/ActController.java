package ru.rodnik.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import ru.rodnik.platform.OnceOnly;
import ru.rodnik.portal.FormAct;

/** The form of a reconciliation act; the act itself has its own pages. Works without script. */
@Controller
@RequestMapping(ActPages.PATH)
class ActController {

    private static final String KEY = "[A-Za-z0-9-]{8,64}";

    private final ActPages pages;
    private final FormAct formAct;

    ActController(ActPages pages, FormAct formAct) {
        this.pages = pages;
        this.formAct = formAct;
    }

    @GetMapping
    String form(@ModelAttribute ActForm typed, Model model) {
        model.addAttribute("page", pages.page(typed));
        return "ru/rodnik/portal/web/act";
    }

    @PostMapping
    String form(@ModelAttribute ActForm typed, Model model, HttpServletResponse response) {
        var key = typed.requestKey();
        if (pages.judge(typed).isRefused() || key == null || !key.matches(KEY)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(typed, model);
        }
        var days = ActPages.days(typed);
        return "redirect:" + ActPages.PATH + "/" + formAct.form(key, typed.contract(), days.from(), days.to());
    }

    @ExceptionHandler(OnceOnly.KeyReused.class)
    @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
    void keyReused() {}

    @ExceptionHandler(OnceOnly.InFlight.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    void inFlight() {}
}
