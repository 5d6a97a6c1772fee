package ru.rodnik.portal.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.portal.Account;
import ru.rodnik.portal.ContractWords;
import ru.rodnik.portal.OpenAccount;
import ru.rodnik.reporting.MonthVolume;
import ru.rodnik.reporting.ReportedService;
import ru.rodnik.reporting.VolumeBreakdown;
import ru.rodnik.reporting.VolumeFilter;
import ru.rodnik.reporting.VolumeGrouping;
import ru.rodnik.reporting.VolumeLine;
import ru.rodnik.reporting.VolumeMethod;
import ru.rodnik.reporting.VolumeTotal;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;
import ru.rodnik.ui.Chart;
import ru.rodnik.ui.Choice;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Months;
import ru.rodnik.ui.Pager;
import ru.rodnik.ui.Tab;

/** Puts the breakdown of volumes together: seven statements at most, however many premises there are. */
@Component
class VolumesPages {

    static final String PATH = "/cabinet/volumes";
    private static final int GROUPS_A_PAGE = 25;
    private static final int CHART_HEIGHT = 200;

    private final OpenAccount openAccount;
    private final VolumeBreakdown breakdown;

    VolumesPages(OpenAccount openAccount, VolumeBreakdown breakdown) {
        this.openAccount = openAccount;
        this.breakdown = breakdown;
    }

    @Transactional(readOnly = true)
    public VolumesPage page(VolumesQuery query) {
        var account = openAccount.open(query.contract());
        var subject = ContractWords.subject(account);
        return breakdown.months(account.reach())
                .map(months -> new VolumesPage(subject, content(account, query, months)))
                .orElseGet(() -> new VolumesPage(subject, null));
    }

    private VolumesPage.Content content(Account account, VolumesQuery query, VolumeBreakdown.Months months) {
        var reach = account.reach();
        var filter = query.filter(months);
        var grouping = query.grouping();
        var parts = VolumesQuery.parts(query.contract(), filter, grouping);
        var first = (query.pageOrFirst() - 1) * GROUPS_A_PAGE + 1;
        var lines = breakdown.lines(reach, filter, grouping, first, first + GROUPS_A_PAGE - 1);
        var totals = breakdown.totals(reach, filter);
        var addresses = breakdown.addresses(reach);
        var groups = lines.isEmpty() ? 0 : lines.getFirst().groups();
        return new VolumesPage.Content(
                query.contract(),
                VolumesQuery.word(grouping),
                filters(filter, months, addresses),
                chart(account, filter),
                chartTitle(filter, addresses),
                title(filter, grouping),
                tabs(parts, grouping),
                groups(lines, filter, grouping),
                totals.stream()
                        .map(total -> new VolumesPage.Total(
                                VolumeWords.of(total.service()), Format.volume(total.volume()),
                                Format.money(total.gross())))
                        .toList(),
                Format.money(Money.sum(totals.stream().map(VolumeTotal::gross).toList())),
                new Pager(thingsOf(grouping), groups, GROUPS_A_PAGE, query.pageOrFirst(), PATH, parts),
                Addresses.of(PATH + "/export.xlsx", parts),
                Addresses.of(PATH + "/export.csv", parts));
    }

    private static VolumesPage.Filters filters(
            VolumeFilter filter, VolumeBreakdown.Months months, List<String> addresses) {
        var known = IntStream.rangeClosed(0, months.first().monthsUntil(months.last()))
                .mapToObj(back -> months.last().plusMonths(-back)).toList();
        return new VolumesPage.Filters(
                choices(known, filter.from(), BillingPeriod::toString, Months::title),
                choices(known, filter.to(), BillingPeriod::toString, Months::title),
                withAny("Все адреса, " + addresses.size(),
                        choices(addresses, filter.address(), Function.identity(), Function.identity())),
                withAny("Все услуги",
                        choices(List.of(ReportedService.values()), filter.service(), Enum::name, VolumeWords::of)),
                withAny("Любой",
                        choices(List.of(VolumeMethod.values()), filter.method(), Enum::name, VolumeWords::of)));
    }

    private static <T> List<Choice> choices(
            List<T> values, @Nullable T chosen, Function<T, String> value, Function<T, String> label) {
        return values.stream()
                .map(each -> new Choice(value.apply(each), label.apply(each), each.equals(chosen)))
                .toList();
    }

    private static List<Choice> withAny(String any, List<Choice> choices) {
        return Stream.concat(Stream.of(Choice.of("", any)), choices.stream()).toList();
    }

    private @Nullable Chart chart(Account account, VolumeFilter filter) {
        var medium = mediumOf(filter);
        var from = filter.to().plusMonths(-23);
        Map<BillingPeriod, BigDecimal> volumes = breakdown
                .byMonth(account.reach(), medium, filter.address(), from, filter.to()).stream()
                .collect(Collectors.toMap(MonthVolume::period, month -> month.volume().volume()));
        if (volumes.isEmpty()) {
            return null;
        }
        return ConsumptionChart.of("vc", VolumeWords.of(medium) + " по месяцам, м³", filter.to(), 12, volumes,
                CHART_HEIGHT);
    }

    private static ReportedService mediumOf(VolumeFilter filter) {
        return filter.service() == null || filter.service() == ReportedService.NEGATIVE_IMPACT
                ? ReportedService.COLD_WATER
                : filter.service();
    }

    private static String chartTitle(VolumeFilter filter, List<String> addresses) {
        return VolumeWords.of(mediumOf(filter)) + " по месяцам, "
                + (filter.address() != null
                        ? filter.address()
                        : addresses.size() == 1
                                ? addresses.getFirst()
                        : Format.plural(addresses.size(), "адрес", "адреса", "адресов"));
    }

    private static String title(VolumeFilter filter, VolumeGrouping grouping) {
        var months = filter.isOneMonth()
                ? Months.title(filter.from())
                : Months.title(filter.from()) + " — " + Months.withYear(filter.to());
        return months + switch (grouping) {
            case ADDRESS -> " по" + Format.NBSP + "адресам";
            case CONTRACT -> " по" + Format.NBSP + "договорам";
            case SERVICE -> " по" + Format.NBSP + "услугам";
        };
    }

    private static String thingsOf(VolumeGrouping grouping) {
        return switch (grouping) {
            case ADDRESS -> "Адреса";
            case CONTRACT -> "Договоры";
            case SERVICE -> "Услуги";
        };
    }

    private static List<Tab> tabs(Map<String, String> parts, VolumeGrouping current) {
        return Arrays.stream(VolumeGrouping.values())
                .map(grouping -> {
                    var link = new LinkedHashMap<>(parts);
                    link.put("group", VolumesQuery.word(grouping));
                    return new Tab(tabWord(grouping), Addresses.of(PATH, link), grouping == current);
                })
                .toList();
    }

    private static String tabWord(VolumeGrouping grouping) {
        return switch (grouping) {
            case ADDRESS -> "По адресам";
            case CONTRACT -> "По договорам";
            case SERVICE -> "По услугам";
        };
    }

    private static List<VolumesPage.Group> groups(
            List<VolumeLine> lines, VolumeFilter filter, VolumeGrouping grouping) {
        var byNumber = new LinkedHashMap<Integer, List<VolumeLine>>();
        lines.forEach(line -> byNumber.computeIfAbsent(line.groupNumber(), _ -> new ArrayList<>()).add(line));
        return byNumber.values().stream()
                .map(group -> new VolumesPage.Group(
                        groupTitle(group.getFirst(), grouping),
                        Format.roubles(grossOf(group)),
                        group.stream().map(line -> line(line, group, filter, grouping)).toList()))
                .toList();
    }

    private static Money grossOf(List<VolumeLine> group) {
        return Money.sum(group.stream().map(VolumeLine::gross).filter(Objects::nonNull).toList());
    }

    private static String groupTitle(VolumeLine line, VolumeGrouping grouping) {
        return switch (grouping) {
            case ADDRESS -> line.address();
            case CONTRACT -> "Договор " + Format.no(line.contractNumber());
            case SERVICE -> VolumeWords.of(line.service());
        };
    }

    private static VolumesPage.Line line(
            VolumeLine line, List<VolumeLine> group, VolumeFilter filter, VolumeGrouping grouping) {
        var sub = new ArrayList<String>();
        if (!filter.isOneMonth()) {
            sub.add(Months.withYear(line.period()));
        }
        if (line.correctedPeriod() != null) {
            sub.add("за" + Format.NBSP + Months.withYear(line.correctedPeriod()));
        }
        if (grouping == VolumeGrouping.CONTRACT) {
            sub.add(line.address());
        }
        if (grouping == VolumeGrouping.SERVICE) {
            sub.add("договор " + Format.no(line.contractNumber()));
        }
        if (grouping == VolumeGrouping.ADDRESS && severalPremises(group)) {
            sub.add(line.premisesName());
        }
        return new VolumesPage.Line(
                grouping == VolumeGrouping.SERVICE ? line.address() : VolumeWords.of(line.service()),
                String.join(", ", sub),
                VolumeWords.of(line.method()),
                VolumeWords.tone(line.method()),
                VolumeWords.reason(line),
                Format.volume(line.volume()) + Format.NBSP + "м³",
                line.gross() == null ? "" : Format.money(line.gross()),
                line.gross() == null ? "" : WhyController.path(line.contractId(), line.period(), line.premisesId()));
    }

    private static boolean severalPremises(List<VolumeLine> group) {
        return group.stream().map(VolumeLine::premisesId).distinct().count() > 1;
    }
}
