package ru.rodnik.reconciliation.web;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.rodnik.reconciliation.Acts;
import ru.rodnik.reconciliation.Channel;
import ru.rodnik.reconciliation.SendActs.Sent;
import ru.rodnik.reconciliation.SendActs.Way;
import ru.rodnik.registry.WorkingDays;
import ru.rodnik.ui.Format;

/** What came of sending many acts, with the terms that begin by it. */
@Component
class SendingWords {

    private final Acts acts;
    private final WorkingDays workingDays;

    SendingWords(Acts acts, WorkingDays workingDays) {
        this.acts = acts;
        this.workingDays = workingDays;
    }

    String of(Sent sent, Way way) {
        return done(sent, way) + stayed(sent, way.channel());
    }

    private String done(Sent sent, Way way) {
        if (sent.acts() == 0) {
            return "Ничего не отправили.";
        }
        var calendar = workingDays.calendar();
        var terms = acts.terms(List.of(way.on())).get(way.on());
        return "Отправили " + Format.plural(sent.acts(), "акт", "акта", "актов") + ": " + way.channel().title() + "."
                + (terms == null
                        ? ""
                        : " Ждём ответа до" + Format.NBSP + Format.date(terms.signBy(way.on(), calendar))
                                + "; без ответа акты" + Format.NBSP
                                + Format.date(terms.agreedOn(way.on(), calendar))
                                + " будут считаться согласованными.");
    }

    private static String stayed(Sent sent, Channel channel) {
        return sent.stay() == 0
                ? ""
                : " Остались черновиками " + Format.number(sent.stay()) + ": "
                        + (channel == Channel.ACCOUNT
                                ? "у этих абонентов кабинет не открыт, отправьте им акт другим способом."
                                : "они сформированы позже этого дня.");
    }
}
