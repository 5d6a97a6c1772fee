package ru.rodnik.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import ru.rodnik.portal.PublicFacts;

/** Pages that everybody may open before signing in. */
@Controller
class HomeController {

    private final PublicFacts facts;
    private final Clock clock;

    HomeController(PublicFacts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("page", HomePage.of(
                LocalDate.now(clock), facts.windows(), facts.offices(), facts.utility().orElse(null)));
        return "ru/rodnik/portal/web/home";
    }

    @GetMapping("/personal-data")
    String personalData(Model model) {
        model.addAttribute("utility", facts.utility());
        return "ru/rodnik/portal/web/personalData";
    }

    @GetMapping("/accessibility")
    String accessibility(Model model) {
        model.addAttribute("utility", facts.utility());
        return "ru/rodnik/portal/web/accessibility";
    }
}
