package ru.rodnik.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.shared.Acting;
import ru.rodnik.ui.CabinetFrame;
import ru.rodnik.ui.Choice;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Navigation;
import ru.rodnik.ui.Navigation.Item;
import ru.rodnik.ui.PageParameter;
import ru.rodnik.ui.Who;

/** What stands around every page of the account, whichever module the page belongs to. */
@Component
class CabinetFrames implements PageParameter {

    private final OpenAccount openAccount;
    private final WaitingWork waitingWork;
    private final Clock clock;

    CabinetFrames(OpenAccount openAccount, WaitingWork waitingWork, Clock clock) {
        this.openAccount = openAccount;
        this.waitingWork = waitingWork;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "frame";
    }

    @Override
    public boolean isFor(HttpServletRequest request) {
        var path = pathOf(request);
        return path.equals("/cabinet") || path.startsWith("/cabinet/");
    }

    @Override
    @Transactional(readOnly = true)
    public CabinetFrame valueFor(HttpServletRequest request) {
        var account = openAccount.open(chosen(request));
        var who = new Who(
                Format.shortName(Acting.current().actor().name()),
                account.shortName() + ", код" + Format.NBSP + account.code(),
                "/cabinet/profile");
        return new CabinetFrame(who, rail(account, sectionOf(pathOf(request))), choices(account));
    }

    /** What is no number chooses nothing here; the page itself has refused it before. */
    private static @Nullable Long chosen(HttpServletRequest request) {
        var typed = request.getParameter("contract");
        return typed != null && typed.matches("[0-9]{1,18}") ? Long.valueOf(typed) : null;
    }

    private static String pathOf(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private Navigation rail(Account account, String path) {
        var today = LocalDate.now(clock);
        var open = waitingWork.of(account.reach()).stream().filter(waiting -> waiting.isOpen(today)).toList();
        var rail = new Navigation(List.of(
                List.of(
                        Item.of("Обзор", "/cabinet"),
                        Item.of("Показания", "/cabinet/readings", open.stream().mapToInt(Waiting::readingsLeft).sum()),
                        Item.of("Горячая вода", "/cabinet/hot-water",
                                open.stream().mapToInt(Waiting::hotWaterLeft).sum()),
                        Item.of("Приборы", "/cabinet/meters"),
                        Item.of("Объёмы", "/cabinet/volumes"),
                        Item.of("Документы", "/cabinet/documents"),
                        Item.of("Расчёты", "/cabinet/settlements")),
                List.of(Item.of("Профиль", "/cabinet/profile"))));
        return account.chosen() == null ? rail.at(path) : keeping(account.query(), rail.at(path));
    }

    /** Why a bill is what it is belongs to the papers. */
    private static String sectionOf(String path) {
        return path.startsWith("/cabinet/why/") ? "/cabinet/documents" : path;
    }

    /** The same rail with the chosen contract in every address. */
    private static Navigation keeping(String query, Navigation rail) {
        return new Navigation(rail.groups().stream()
                .map(group -> group.stream()
                        .map(item -> new Item(item.label(), item.href() + "?" + query, item.waiting(), item.current()))
                        .toList())
                .toList());
    }

    private static List<Choice> choices(Account account) {
        var choices = new ArrayList<Choice>();
        if (account.contracts().size() > 1) {
            choices.add(new Choice("", "Все договоры", account.chosen() == null));
        }
        account.contracts().forEach(contract -> choices.add(new Choice(
                String.valueOf(contract.id()), ContractWords.label(contract), contract.equals(account.chosen()))));
        return choices;
    }
}
