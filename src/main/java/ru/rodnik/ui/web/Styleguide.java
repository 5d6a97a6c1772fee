package ru.rodnik.ui.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;
import ru.rodnik.ui.Bridge;
import ru.rodnik.ui.Chart;
import ru.rodnik.ui.Choice;
import ru.rodnik.ui.Deadline;
import ru.rodnik.ui.Fact;
import ru.rodnik.ui.Form;
import ru.rodnik.ui.Pager;
import ru.rodnik.ui.PathStep;
import ru.rodnik.ui.Ribbon;
import ru.rodnik.ui.Steps;
import ru.rodnik.ui.Tab;

/** Samples for the style guide: invented, always the same. */
public record Styleguide(LocalDate today) {

    private static final List<String> PAST = List.of("133", "138", "124", "112", "109", "117");
    private static final List<String> PRESENT = List.of("126", "131", "128", "119", "113", "120");

    static Styleguide sample() {
        return new Styleguide(LocalDate.of(2026, 11, 16));
    }

    public Form form() {
        return Form.of(Map.of(
                "email", "buh@sokol.example",
                "inn", "6316123451",
                "code", "2045",
                "dial", "41\u00a0519",
                "hot", "35,000",
                "note", "Заполняли бассейн, акт приложен.",
                "consent", "true",
                "papers", "originals"))
                .refuse("inn", "Последняя цифра не сходится. Проверьте ИНН.");
    }

    public List<Choice> services() {
        return List.of(Choice.of("COLD", "Холодная вода"), Choice.of("SEWERAGE", "Водоотведение"));
    }

    public List<Choice> papers() {
        return List.of(Choice.of("originals", "Оригиналы"), Choice.of("scan", "Скан, доступ временный"));
    }

    public List<Tab> tabs() {
        return List.of(new Tab("Юридическое лицо", "#g-tab", true), new Tab("Сотрудник", "#g-tab", false));
    }

    public List<Tab> groupings() {
        return List.of(new Tab("По адресам", "#g-tab", true), new Tab("По договорам", "#g-tab", false));
    }

    public Steps steps() {
        return new Steps(List.of("Код абонента", "Ваши данные", "Две бумаги"), 1);
    }

    public Ribbon open() {
        var window = Ribbon.of(LocalDate.of(2026, 11, 10), LocalDate.of(2026, 11, 20), today);
        return new Ribbon(window.month(), window.first(), window.last(), today, Set.of(LocalDate.of(2026, 11, 18)));
    }

    public Ribbon notYetOpen() {
        return Ribbon.of(LocalDate.of(2026, 11, 10), LocalDate.of(2026, 11, 25), LocalDate.of(2026, 11, 4));
    }

    public Ribbon closed() {
        return Ribbon.of(LocalDate.of(2026, 12, 10), LocalDate.of(2026, 12, 20), LocalDate.of(2026, 12, 27));
    }

    public Deadline late() {
        return new Deadline(LocalDate.of(2026, 10, 26), today);
    }

    public Deadline soon() {
        return new Deadline(LocalDate.of(2026, 11, 18), today);
    }

    public Deadline later() {
        return new Deadline(LocalDate.of(2026, 11, 25), today);
    }

    public Pager pager() {
        return new Pager("Строки", 312, 25, 2, "/styleguide", Map.of());
    }

    public Chart chart() {
        var months = IntStream.range(0, 6)
                .mapToObj(i -> {
                    var month = Chart.Month.of(
                            BillingPeriod.of("2026-06").plusMonths(i),
                            new BigDecimal(PAST.get(i)),
                            new BigDecimal(PRESENT.get(i)));
                    return i < 5 ? month : new Chart.Month(month.label(), month.past(), month.present(), true);
                })
                .toList();
        return new Chart("sg", "Расход холодной воды, м³", "м³", "2025", "2026", 200, months);
    }

    public Bridge bridge() {
        return new Bridge(
                "Октябрь",
                Money.of("184210377.18"),
                List.of(
                        new Bridge.Part("Объёмы по показаниям", Money.of("-3104882.40")),
                        new Bridge.Part("Дней на один меньше", Money.of("-2217040.05")),
                        new Bridge.Part("Тариф", Money.ZERO),
                        new Bridge.Part("По среднему и по мощности", Money.of("1488316.70")),
                        new Bridge.Part("Новые договоры", Money.of("690544.12"))),
                "Ноябрь, репетиция",
                Money.of("181067315.55"));
    }

    public List<Fact> receipt() {
        return List.of(
                Fact.of("Принято", "12.11.2026, 10:42:07"),
                Fact.of("Показаний", "26"),
                Fact.hash("Отпечаток", "c91e 04bd 7f3a"));
    }

    public List<PathStep> way() {
        return List.of(
                new PathStep("Получены", "12.11.2026", true),
                new PathStep("Проверены", "12.11.2026", true),
                new PathStep("Вошли в счёт", "после 30.11.2026", false));
    }
}
