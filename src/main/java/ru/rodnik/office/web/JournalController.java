package ru.rodnik.office.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.rodnik.audit.JournalLine;
import ru.rodnik.audit.JournalReading;
import ru.rodnik.shared.SubscriberCode;

/** The journal of acts, newest first. */
@Controller
public class JournalController {

    private static final int PER_PAGE = 50;
    private static final int WORDS_MAX = 100;

    private final JournalReading journal;
    private final Clock clock;

    JournalController(JournalReading journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @GetMapping("/office/journal")
    String lines(
            @RequestParam(name = "words", defaultValue = "") String words,
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        var typed = words.substring(0, Math.min(words.length(), WORDS_MAX)).strip();
        var subscriber = SubscriberCode.parse(code).map(SubscriberCode::value).orElse(null);
        var number = Math.max(1, page);
        var lines = journal.lines(typed.isEmpty() ? null : typed, subscriber, (number - 1) * PER_PAGE, PER_PAGE + 1);
        model.addAttribute("page", new JournalPage(
                typed, subscriber, lines.subList(0, Math.min(PER_PAGE, lines.size())), number, lines.size() > PER_PAGE,
                clock.getZone()));
        return "ru/rodnik/office/web/journal";
    }

    /** A page of the journal; {@code hasOlder} says whether there is one more. */
    public record JournalPage(
            String words, @Nullable Integer code, List<JournalLine> lines, int number, boolean hasOlder, ZoneId zone) {}
}
