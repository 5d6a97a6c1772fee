package ru.rodnik.access.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import ru.rodnik.access.ApplicantUser;
import ru.rodnik.access.SubscriberUser;
import ru.rodnik.access.web.LookAtApplication.Own;

/** The state of an application, for whoever signed in with its password, or to the account it has become. */
@Controller
class ApplicationController {

    private final LookAtApplication look;

    ApplicationController(LookAtApplication look) {
        this.look = look;
    }

    @GetMapping("/applications/{number}")
    String state(@PathVariable String number, @AuthenticationPrincipal Object user, Model model) {
        model.addAttribute("page",
                look.page(own(number, user), "/applications/" + number + "/papers").orElseThrow(this::notThere));
        model.addAttribute("entered", user instanceof SubscriberUser);
        return "ru/rodnik/access/web/application";
    }

    @GetMapping("/applications/{number}/papers/{kind}")
    ResponseEntity<byte[]> paper(
            @PathVariable String number,
            @PathVariable String kind,
            @RequestParam(defaultValue = "false") boolean print,
            @AuthenticationPrincipal Object user) {
        return look.paper(own(number, user), kind).map(print ? PdfAnswer::toShow : PdfAnswer::toKeep)
                .orElseThrow(this::notThere);
    }

    private Own own(String number, Object user) {
        return switch (user) {
            case ApplicantUser applicant when applicant.number().equals(number) -> new Own(number, applicant.code());
            case SubscriberUser subscriber -> new Own(number, subscriber.code());
            default -> throw notThere();
        };
    }

    private ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
