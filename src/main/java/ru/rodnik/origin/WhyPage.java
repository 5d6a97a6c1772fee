package ru.rodnik.origin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.rodnik.billing.BridgeWords;
import ru.rodnik.billing.MonthBridge;
import ru.rodnik.billing.Service;
import ru.rodnik.registry.PriceBasis;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.ui.Bridge;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Months;
import ru.rodnik.ui.Pager;
import ru.rodnik.ui.Tone;

/**
 * «Почему столько» as it is shown, in the account and at the office.
 *
 * @param lead whose month it is

 */
public record WhyPage(
        String title,
        String lead,
        String state,
        String gross,
        String net,
        String vat,
        String parked,
        List<Paper> papers,
        @Nullable Bridge bridge,
        String bridgeTitle,
        List<Change> changes,
        List<Line> lines,
        List<Place> places,
        Pager pager,
        String pdf,
        String excel) {

    private static final int PLACES_A_PAGE = 25;
    private static final char NBSP = Format.NBSP;

    /** Where the page and what belongs to it stand. */
    public record Addresses(String page, String pdf, String excel, @Nullable String papers) {}

    /** @param href empty where it cannot be fetched */
    public record Paper(String title, String sum, String href) {}

    public record Change(String cause, String sum, String words, String meaning) {}

    /** @param price «48,00», {@code reckoned} how the sum follows from it, {@code divided} how it fell into parts */
    public record Line(
            String title, String order, String volume, String price, String net, String vat, String gross,
            String reckoned, String taxed, String divided) {}

    public record Place(String id, String address, String name, String gross, List<Row> rows) {}

    /** Money is empty where nothing is charged. */
    public record Row(
            String id, String title, String sub, String method, Tone tone, List<Step> steps, String volume,
            String price, String net, String vat, String gross, String part) {}

    /**
     * What the month comes to, with a page of its premises.
     *
     * @param page counted from 1
     * @param premises the one to be shown, on whichever page it stands
     */
    public static WhyPage of(MonthOrigin origin, Addresses addresses, int page, @Nullable Long premises) {
        var pager = new Pager("Адреса", origin.places().size(), PLACES_A_PAGE,
                premises == null ? page : pageOf(origin, premises), addresses.page(), Map.of());
        var shown = origin.places().stream().skip(pager.offset()).limit(PLACES_A_PAGE).map(WhyPage::place).toList();
        var bridge = origin.bridge();
        return new WhyPage(
                "Почему столько: " + Months.withYear(origin.month()),
                origin.shortName() + ", договор " + Format.no(origin.contractNumber()),
                origin.released() == null ? "Расчёт ещё не выпущен: суммы могут измениться." : "",
                Format.roubles(origin.gross()), Format.roubles(origin.net()), Format.roubles(origin.vat()),
                origin.parked() == null ? "" : OriginWords.capitalised(origin.parked()),
                origin.papers().stream()
                        .map(paper -> new Paper(
                                OriginWords.paper(paper.kind()) + " " + Format.no(paper.number()) + " от" + NBSP
                                        + Format.date(paper.date()),
                                Format.roubles(paper.gross()),
                                addresses.papers() == null ? "" : addresses.papers() + paper.id() + "/pdf"))
                        .toList(),
                bridge == null ? null : drawn(origin, bridge),
                "Чем " + Months.name(origin.month()) + " отличается от" + NBSP + Months.of(origin.month().previous()),
                origin.changes().stream()
                        .map(change -> new Change(
                                BridgeWords.of(change.cause()), Format.difference(change.sum()) + NBSP + "₽",
                                change.words(), BridgeWords.meaning(change.cause())))
                        .toList(),
                origin.lines().stream().map(WhyPage::line).toList(),
                shown, pager, addresses.pdf(), addresses.excel());
    }

    private static int pageOf(MonthOrigin origin, long premises) {
        for (int index = 0; index < origin.places().size(); index++) {
            if (origin.places().get(index).premisesId() == premises) {
                return index / PLACES_A_PAGE + 1;
            }
        }
        return 1;
    }

    private static Bridge drawn(MonthOrigin origin, MonthBridge bridge) {
        return new Bridge(
                Months.title(origin.month().previous()), bridge.before(),
                bridge.inOrder().stream()
                        .map(cause -> new Bridge.Part(BridgeWords.of(cause), bridge.of(cause))).toList(),
                Months.title(origin.month()), bridge.now());
    }

    private static Line line(OriginLine line) {
        var title = OriginWords.capitalised(OriginWords.of(line.service()))
                + (line.corrected() == null ? "" : ", перерасчёт " + Months.forMonth(line.corrected()));
        var withTax = line.basis() == PriceBasis.GROSS;
        var price = Format.price(line.price());
        var exact = line.exactPriced();
        var tax = line.exactVat();
        return new Line(
                title, order(line), Format.volume(line.volume()), price,
                Format.money(line.net()), Format.money(line.vat()), Format.money(line.gross()),
                Format.volume(line.volume()) + " × " + price + " = " + rounded(exact, Format.money(line.priced()))
                        + (withTax ? ", налог внутри" : ", без" + NBSP + "налога"),
                "НДС " + Format.vat(line.vatRate()) + (withTax
                        ? ": " + Format.money(line.gross()) + " × " + Format.natural(line.vatRate().percent()) + " / "
                                + Format.natural(line.vatRate().percent().add(BigDecimal.valueOf(100)))
                        : " от" + NBSP + Format.money(line.net())) + " = " + rounded(tax, Format.money(line.vat())),
                divided(line));
    }

    /** «7 440,1234, округлено до 7 440,12», or the sum alone where nothing was rounded. */
    private static String rounded(BigDecimal exact, String sum) {
        if (exact.scale() <= 2) {
            return sum;
        }
        var shown = exact.setScale(Math.min(exact.scale(), 5), RoundingMode.DOWN);
        return Format.natural(shown) + (shown.compareTo(exact) == 0 ? "" : "…") + ", округлено до" + NBSP + sum;
    }

    private static String divided(OriginLine line) {
        if (line.parts() < 2) {
            return "";
        }
        return "Поделено на" + NBSP + Format.plural(line.parts(), "часть", "части", "частей")
                + " пропорционально объёмам" + (line.kopecks() == 0
                        ? ", без" + NBSP + "остатка"
                        : ", " + Format.plural(line.kopecks(), "копейка остатка досталась", "копейки остатка достались",
                                "копеек остатка достались")
                                + " частям с" + NBSP + "наибольшей отброшенной долей");
    }

    private static String order(OriginLine line) {
        var order = line.order();
        if (order == null) {
            return "";
        }
        var since = "тариф с" + NBSP + Format.date(order.validFrom());
        var half = line.service() == Service.NEGATIVE_IMPACT ? ", половина цены водоотведения" : "";
        return since + half + (order.number() == null || order.number().chars().noneMatch(Character::isDigit)
                ? ""
                : ", приказ " + Format.no(order.number())
                        + (order.date() == null ? "" : " от" + NBSP + Format.date(order.date())));
    }

    private static Place place(MonthOrigin.Place place) {
        return new Place("p" + place.premisesId(), Format.text(place.address()), place.name(),
                Format.roubles(place.gross()), place.rows().stream().map(WhyPage::row).toList());
    }

    private static Row row(OriginRow row) {
        var sub = new ArrayList<String>();
        if (row.corrected() != null) {
            sub.add(Months.forMonth(row.corrected()));
        }
        var charge = row.charge();
        if (charge == null) {
            sub.add(row.volume().isZero() ? "начислять нечего" : "считается только отведение");
            return new Row("", OriginWords.of(row), String.join(", ", sub), MethodWords.of(row.method()),
                    MethodWords.tone(row.method()), row.steps(), cubic(row.volume()), "", "", "", "", "");
        }
        return new Row(
                "c" + charge.id(), OriginWords.of(row), String.join(", ", sub), MethodWords.of(row.method()),
                MethodWords.tone(row.method()), row.steps(), cubic(row.volume()),
                Format.price(charge.price()), Format.money(charge.net()), Format.money(charge.vat()),
                Format.money(charge.gross()),
                charge.lineVolume().equals(row.volume())
                        ? ""
                        : "доля " + Format.volume(row.volume()) + " из" + NBSP + Format.volume(charge.lineVolume())
                                + (charge.kopeck() ? ", с" + NBSP + "копейкой остатка" : ""));
    }

    private static String cubic(CubicMetres volume) {
        return Format.volume(volume) + NBSP + "м³";
    }

    public boolean isEmpty() {
        return lines.isEmpty() && places.isEmpty();
    }
}
