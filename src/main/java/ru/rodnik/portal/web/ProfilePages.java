package ru.rodnik.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.portal.Account;
import ru.rodnik.portal.AccountContract;
import ru.rodnik.portal.ContractWords;
import ru.rodnik.portal.NotThere;
import ru.rodnik.portal.OpenAccount;
import ru.rodnik.registry.HotWaterSource;
import ru.rodnik.registry.Premises;
import ru.rodnik.registry.PremisesStore;
import ru.rodnik.registry.Subscriber;
import ru.rodnik.registry.SubscriberKind;
import ru.rodnik.registry.Subscribers;
import ru.rodnik.registry.Utility;
import ru.rodnik.registry.UtilityDetails;
import ru.rodnik.shared.Acting;
import ru.rodnik.ui.Fact;
import ru.rodnik.ui.Format;

/** Puts the profile together from the register: nothing on it is typed twice. */
@Component
class ProfilePages {

    private record MetersOfPremises(long premisesId, int meters) {}

    private final OpenAccount openAccount;
    private final Subscribers subscribers;
    private final PremisesStore premises;
    private final Utility utility;
    private final JdbcClient sql;
    private final Clock clock;

    ProfilePages(
            OpenAccount openAccount, Subscribers subscribers, PremisesStore premises, Utility utility, JdbcClient sql,
            Clock clock) {
        this.openAccount = openAccount;
        this.subscribers = subscribers;
        this.premises = premises;
        this.utility = utility;
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ProfilePage page(@Nullable Long contract) {
        var account = openAccount.open(contract);
        var subscriber = subscribers.find(account.code()).orElseThrow(NotThere::new);
        var meters = meters(account);
        var places = premises.of(account.code());
        return new ProfilePage(
                Format.text(subscriber.name()),
                requisites(subscriber),
                List.of(
                        Fact.of("Вы вошли как", Acting.current().actor().name()),
                        Fact.of("Код абонента", account.code().toString())),
                utility.on(LocalDate.now(clock)).map(UtilityDetails::phone).orElse(""),
                account.shown().stream().map(each -> contract(each, places, meters)).toList());
    }

    private Map<Long, Integer> meters(Account account) {
        return sql.sql("""
                select premises_id, count(*)::int as meters
                  from metering.meter_v
                 where subscriber_code = any(:codes) and removed_on is null
                 group by premises_id
                """)
                .param("codes", account.reach().codes())
                .query(MetersOfPremises.class).stream()
                .collect(Collectors.toMap(MetersOfPremises::premisesId, MetersOfPremises::meters));
    }

    private static List<Fact> requisites(Subscriber subscriber) {
        var facts = new ArrayList<Fact>();
        facts.add(
                Fact.of(subscriber.kind() == SubscriberKind.LEGAL_ENTITY ? "Полное название" : "Фамилия, имя, отчество",
                        Format.text(subscriber.name())));
        add(facts, "ИНН", subscriber.inn());
        add(facts, "КПП", subscriber.kpp());
        add(facts, subscriber.kind() == SubscriberKind.LEGAL_ENTITY ? "ОГРН" : "ОГРНИП", subscriber.ogrn());
        facts.add(Fact.of("Адрес", subscriber.legalAddress()));
        add(facts, "Почтовый адрес", subscriber.postalAddress());
        add(facts, "Электронная почта", subscriber.email());
        add(facts, "Телефон", subscriber.phone());
        return facts;
    }

    private static void add(List<Fact> facts, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            facts.add(Fact.of(name, value.toString()));
        }
    }

    private static ProfilePage.Contract contract(
            AccountContract contract, List<Premises> places, Map<Long, Integer> meters) {
        var facts = new ArrayList<Fact>();
        if (contract.signedOn() != null) {
            facts.add(Fact.of("Подписан", Format.date(contract.signedOn())));
        }
        var until = contract.validTo();
        facts.add(Fact.of("Действует", "с" + Format.NBSP + Format.date(contract.validFrom())
                + (until == null ? ", бессрочно" : " по" + Format.NBSP + Format.date(until))));
        facts.add(Fact.of("Оплата", "до" + Format.NBSP + contract.dueDay() + Format.NBSP + "числа следующего месяца"));
        facts.add(Fact.of("Тариф", contract.priceBasis().equals("GROSS") ? "с НДС" : "без НДС, налог сверху"));
        return new ProfilePage.Contract(
                "c" + contract.id(), ContractWords.title(contract), facts,
                places.stream().filter(place -> place.contractId() == contract.id())
                        .map(place -> place(place, meters.getOrDefault(place.id(), 0))).toList());
    }

    private static ProfilePage.Place place(Premises place, int meters) {
        var services = new ArrayList<String>();
        if (place.coldWater()) {
            services.add("холодная вода");
        }
        if (place.wastewater()) {
            services.add("водоотведение");
        }
        if (place.hotWaterSource() == HotWaterSource.EXTERNAL_SUPPLIER) {
            services.add("горячая вода от теплоснабжающей организации");
        }
        return new ProfilePage.Place(
                Format.text(place.address()), Format.text(place.name()), place.district(),
                Format.text(String.join(", ", services)),
                meters == 0 ? "нет" : Format.number(meters));
    }
}
