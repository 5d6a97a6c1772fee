package ru.rodnik.portal.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Профиль». */
@Controller
class ProfileController {

    private final ProfilePages pages;

    ProfileController(ProfilePages pages) {
        this.pages = pages;
    }

    @GetMapping("/cabinet/profile")
    String show(@RequestParam(required = false) @Nullable Long contract, Model model) {
        model.addAttribute("page", pages.page(contract));
        return "ru/rodnik/portal/web/profile";
    }
}
