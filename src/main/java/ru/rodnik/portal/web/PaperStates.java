package ru.rodnik.portal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.rodnik.documents.PaperEvent.Channel;
import ru.rodnik.portal.DueDebt;
import ru.rodnik.reporting.MonthPaper;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Icon;
import ru.rodnik.ui.Tone;

/** What has become of a paper, as its subscriber may know it: of a bill whether it is paid, of all what happened to them. */
final class PaperStates {

    /** @param also what else happened, in small letters under it; may be empty */
    record State(String words, Tone tone, @Nullable Icon icon, String also) {}

    private final LocalDate today;
    private final ZoneId zone;

    PaperStates(LocalDate today, ZoneId zone) {
        this.today = today;
        this.zone = zone;
    }

    /** @param debt what is still owed of the month, of a bill alone */
    State of(MonthPaper paper, Optional<DueDebt> debt) {
        var happened = happened(paper);
        if (paper.kind().equals("INVOICE")) {
            return bill(paper, debt, sentence(happened));
        }
        if (paper.refusedOn() != null) {
            return new State(happened.removeFirst(), Tone.WARN, Icon.WARNING, sentence(happened));
        }
        if (paper.signedOn() != null && paper.advanceOpen() == null) {
            return new State(happened.removeFirst(), Tone.OK, Icon.CHECK, sentence(happened));
        }
        if (happened.isEmpty()) {
            return new State("Не " + PaperWords.ended(paper.kind(), "скачан"), Tone.ACCENT, null, "");
        }
        return new State(happened.removeFirst(), Tone.NONE, null, sentence(happened));
    }

    /** The latest of each, what weighs most first. */
    private List<String> happened(MonthPaper paper) {
        var words = new ArrayList<String>();
        advance(paper).ifPresent(words::add);
        if (paper.refusedOn() != null) {
            words.add("Не " + PaperWords.ended(paper.kind(), "принят") + " вами " + Format.date(paper.refusedOn()));
        }
        if (paper.signedOn() != null) {
            words.add(PaperWords.ended(paper.kind(), "Подписан") + " " + Format.date(paper.signedOn()));
        }
        if (paper.takenAt() != null) {
            words.add(PaperWords.ended(paper.kind(), "Скачан") + " " + day(paper.takenAt()));
        } else if (paper.viewedAt() != null) {
            words.add(PaperWords.ended(paper.kind(), "Открыт") + " " + day(paper.viewedAt()));
        }
        if (paper.sentOn() != null && paper.sentBy() != null) {
            words.add(PaperWords.ended(paper.kind(), "Отправлен") + " " + Channel.valueOf(paper.sentBy()).words() + " "
                    + Format.date(paper.sentOn()));
        }
        return words;
    }

    /** Of a счёт-фактура on an advance, whether supplies have used it up. */
    private static Optional<String> advance(MonthPaper paper) {
        var open = paper.advanceOpen();
        if (paper.advanceReturnedOn() != null) {
            return Optional.of("Аванс возвращён " + Format.date(paper.advanceReturnedOn()));
        }
        return Optional.ofNullable(open)
                .map(rest -> rest.isZero() ? "Аванс зачтён" : "Не зачтено " + Format.roubles(rest));
    }

    private static String sentence(List<String> happened) {
        return String.join(". ", happened);
    }

    private String day(Instant moment) {
        return Format.date(moment.atZone(zone).toLocalDate());
    }

    private State bill(MonthPaper paper, Optional<DueDebt> debt, String also) {
        if (debt.isEmpty()) {
            return new State("Оплачен", Tone.OK, Icon.CHECK, also);
        }
        var rest = debt.get().owed().compareTo(paper.gross()) < 0
                ? "Осталось " + Format.roubles(debt.get().owed()) + ", "
                : "";
        return debt.get().isLate(today)
                ? new State(rest + (rest.isEmpty() ? "Просрочен с" : "просрочено с") + Format.NBSP
                        + Format.date(debt.get().dueOn().plusDays(1)), Tone.BAD, Icon.ERROR, also)
                : new State(
                        rest + (rest.isEmpty() ? "Оплатить до" : "до") + Format.NBSP + Format.date(debt.get().dueOn()),
                        Tone.WARN, Icon.CLOCK, also);
    }
}
