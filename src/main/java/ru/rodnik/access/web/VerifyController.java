package ru.rodnik.access.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import ru.rodnik.files.VerifiablePaper;
import ru.rodnik.files.VerifiablePaper.Verified;
import ru.rodnik.ui.Form;

/** Whether a printed paper is genuine, by the code on it: kind, number, date and hash, nothing else (T05). */
@Controller
class VerifyController {

    private final List<VerifiablePaper> papers;

    VerifyController(List<VerifiablePaper> papers) {
        this.papers = papers;
    }

    @GetMapping("/verify")
    String ask(@RequestParam(defaultValue = "") String code, Model model) {
        var asked = code.strip();
        if (asked.matches("[\\p{L}\\p{N}-]{1,64}")) {
            return "redirect:/verify/" + asked.toUpperCase(Locale.ROOT);
        }
        var form = asked.isEmpty()
                ? Form.EMPTY
                : Form.of(Map.of("code", asked)).refuse("code", "В коде только буквы и цифры.");
        return page(form, null, model);
    }

    @GetMapping("/verify/{code}")
    String verify(@PathVariable String code, Model model) {
        var found = papers.stream().map(source -> source.find(code)).flatMap(Optional::stream).findFirst();
        var form = Form.of(Map.of("code", code));
        return page(
                found.isPresent()
                        ? form
                        : form.refuse("code", "Бумаги с таким кодом мы не выпускали. Проверьте знаки."),
                found.orElse(null), model);
    }

    private static String page(Form form, @Nullable Verified found, Model model) {
        model.addAttribute("page", new VerifyPage(form, found));
        return "ru/rodnik/access/web/verify";
    }
}
