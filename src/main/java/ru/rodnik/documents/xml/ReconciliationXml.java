package ru.rodnik.documents.xml;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ru.rodnik.documents.xml.ReconciliationFile.Contract;
import ru.rodnik.documents.xml.ReconciliationFile.Operation;
import ru.rodnik.documents.xml.ReconciliationFile.Party;
import ru.rodnik.shared.Money;

/**
 * Writes the sender's file of an акт сверки, format 5.01 (приказ ФНС ЕД-7-26/405@). Both balances of a pair are written,
 * one of them zero. The format has no contract without a document: one without movements and without a balance is left
 * out, one with a balance gets a line that says nothing moved.
 */
public final class ReconciliationXml {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final String NO_NUMBER = "б/н";

    private ReconciliationXml() {}

    /**
     * The bytes, of a file called {@link ReconciliationFile#fileId()}.
     *
     * @throws IllegalArgumentException where the file has an {@linkplain ReconciliationFile#obstacle() obstacle}
     */
    public static byte[] of(ReconciliationFile act) {
        act.obstacle().ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
        var contracts = contracts(act);
        return XmlFile.of("Файл", file -> file
                .set("ИдФайл", act.fileId()).set("ВерсФорм", "5.01").set("ВерсПрог", ExchangeFormat.PROGRAM)
                .add("Документ", document -> {
                    document.set("КНД", "1110332").set("ДатаИнфОтпр", act.formedAt().toLocalDate())
                            .set("ВрИнфОтпр", TIME.format(act.formedAt())).set("ДатаНачПер", act.from())
                            .set("ДатаОкПер", act.to()).set("НомерАкт", act.number(), 1000);
                    document.add("СвДокКрАкт", sides -> {
                        sides.set("КодОКВ", "643");
                        party(sides, "СвОтпр", act.sender());
                        party(sides, "СвПол", act.recipient());
                    });
                    document.add("ТаблАкт", table -> table(table, act, contracts));
                    document.add("Подписант", signer -> {
                        signer.set("Должн", act.position(), 255);
                        person(signer, act.signer());
                    });
                }));
    }

    private static List<Contract> contracts(ReconciliationFile act) {
        var told = act.contracts().stream()
                .filter(contract -> !contract.operations().isEmpty() || !contract.opening().isZero()).toList();
        return told.isEmpty() ? act.contracts() : told;
    }

    private static void table(XmlElement table, ReconciliationFile act, List<Contract> contracts) {
        sums(table, sum(act.contracts(), Contract::opening), sum(act.contracts(), Contract::debit),
                sum(act.contracts(), Contract::credit), sum(act.contracts(), Contract::closing));
        if (!sum(contracts, Contract::closing).equals(sum(act.contracts(), Contract::closing))) {
            throw new IllegalStateException("The contracts do not come to the totals");
        }
        int row = 0;
        for (var contract : contracts) {
            int first = row + 1;
            table.add("ДогСв", element -> contract(element, contract, act.from(), first));
            row += Math.max(1, contract.operations().size());
        }
    }

    private static Money sum(List<Contract> contracts, Function<Contract, Money> of) {
        return Money.sum(contracts.stream().map(of).toList());
    }

    private static void contract(XmlElement element, Contract contract, LocalDate from, int first) {
        element.set("ИдДог", contract.id(), 100).set("НомДог", contract.number(), 50).set("ДатаДог", contract.date());
        sums(element, contract.opening(), contract.debit(), contract.credit(), contract.closing());
        if (contract.operations().isEmpty()) {
            operation(element, new Operation("Сальдо на начало периода", NO_NUMBER, from, null, from,
                    "Движений за период не было", Money.ZERO, Money.ZERO), first);
        }
        int row = first;
        for (var operation : contract.operations()) {
            operation(element, operation, row++);
        }
    }

    private static void operation(XmlElement contract, Operation operation, int row) {
        var debit = !operation.debit().isZero() || operation.credit().isZero() ? operation.debit() : null;
        var credit = operation.credit().isZero() ? null : operation.credit();
        contract.add("ДокСв", paper -> paper
                .set("НаимДок", operation.paper(), 100).set("НомДок", operation.number(), 50)
                .set("ДатаДок", operation.date()).set("ИдДок", operation.id(), 100)
                .add("СвОпер", one -> one
                        .set("НомСтр", row).set("ДатаОпер", operation.day()).set("НаимОпер", operation.words(), 500)
                        .set("СумДебет", debit).set("СумКредит", credit)));
    }

    private static void sums(XmlElement element, Money opening, Money debit, Money credit, Money closing) {
        element.set("СальдоНачДеб", above(opening)).set("СальдоНачКр", above(opening.negated()))
                .set("ОборотДеб", debit).set("ОборотКр", credit)
                .set("СальдоКонДеб", above(closing)).set("СальдоКонКр", above(closing.negated()));
    }

    private static Money above(Money balance) {
        return balance.isPositive() ? balance : Money.ZERO;
    }

    private static void party(XmlElement parent, String element, Party party) {
        parent.add(element, side -> {
            side.set("КраткНазв", party.shortName(), 255);
            side.add("ИдСв", id -> {
                if (!party.person()) {
                    id.add("СвЮЛУч", one -> one.set("НаимОрг", party.name(), 1000).set("ИННЮЛ", party.inn())
                            .set("КПП", party.kpp()).set("ОГРН", party.ogrn()));
                } else if (isOgrnip(party.ogrn())) {
                    id.add("СвИП", one -> person(one.set("ИННФЛ", party.inn()).set("ОГРНИП", party.ogrn()),
                            party.name()));
                } else {
                    id.add("СвФЛ", one -> person(one.set("ИННФЛ", party.inn()), party.name()));
                }
            });
            side.add("Контакт", contact -> contact.set("Тлф", party.phone(), 255).set("ЭлПочта", party.email(), 255));
        });
    }

    private static boolean isOgrnip(@Nullable String ogrn) {
        return ogrn != null && ogrn.matches("[0-9]{15}");
    }

    private static void person(XmlElement parent, String name) {
        var names = ReconciliationFile.names(name);
        parent.add("ФИО", one -> one.set("Фамилия", names.get(0), 60).set("Имя", names.get(1), 60)
                .set("Отчество", names.size() > 2 ? names.get(2) : null, 60));
    }
}
