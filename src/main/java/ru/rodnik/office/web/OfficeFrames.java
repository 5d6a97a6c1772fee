package ru.rodnik.office.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import ru.rodnik.access.StaffRole;
import ru.rodnik.access.StaffUser;
import ru.rodnik.office.OfficeWork;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Navigation;
import ru.rodnik.ui.Navigation.Item;
import ru.rodnik.ui.OfficeFrame;
import ru.rodnik.ui.PageParameter;
import ru.rodnik.ui.Who;

/** What stands around every page of the office: sections with what waits there, and who is signed in. */
@Component
class OfficeFrames implements PageParameter {

    private final OfficeWork work;

    OfficeFrames(OfficeWork work) {
        this.work = work;
    }

    @Override
    public String name() {
        return "frame";
    }

    @Override
    public boolean isFor(HttpServletRequest request) {
        return request.getRequestURI().equals("/office") || request.getRequestURI().startsWith("/office/");
    }

    @Override
    public Object valueFor(HttpServletRequest request) {
        var query = request.getParameter("q");
        var user = user(request);
        return new OfficeFrame(
                user == null ? new Who("", "", null) : who(user),
                new Navigation(List.of(sections())).at(sectionOf(request.getRequestURI())),
                query == null ? "" : query,
                user == null ? Set.of() : user.roles().stream().map(StaffRole::name).collect(Collectors.toSet()));
    }

    /** Those that open for who is signed in, with what waits there. */
    private List<Item> sections() {
        var waiting = work.now();
        return Stream.of(
                Item.of("Заявки", "/office/applications", waiting.applications()),
                Item.of("Абоненты", "/office/subscribers"),
                Item.of("Приборы учёта", "/office/meters"),
                Item.of("Показания", "/office/readings", waiting.readings()),
                Item.of("Горячая вода", "/office/hot-water", waiting.hotWater()),
                Item.of("Месяц", "/office/months"),
                Item.of("Документы", "/office/documents"),
                Item.of("Платежи", "/office/payments"),
                Item.of("Сверки", "/office/acts", waiting.acts()),
                Item.of("Тарифы", "/office/tariffs"),
                Item.of("Журнал", "/office/journal"))
                .filter(item -> OfficeRoles.has(OfficeRoles.DESK) || !item.href().equals(OfficeRoles.DESK_PATH))
                .toList();
    }

    /** What has no section of its own stands in the one it is reached from. */
    private static String sectionOf(String path) {
        return path.startsWith("/office/why/") || path.startsWith("/office/contracts/")
                ? "/office/subscribers"
                : path.startsWith("/office/closing") ? "/office/months" : path;
    }

    private static @Nullable StaffUser user(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication signedIn
                && signedIn.getPrincipal() instanceof StaffUser user ? user : null;
    }

    private static Who who(StaffUser user) {
        var about = new ArrayList<String>();
        about.add(user.roles().stream().sorted().map(StaffRole::title).collect(Collectors.joining(", ")));
        if (user.room() != null) {
            about.add("кабинет №\u00a0" + user.room());
        }
        return new Who(Format.shortName(user.name()), String.join(", ", about), null);
    }
}
