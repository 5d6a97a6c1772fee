package ru.rodnik.reconciliation.theirs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.rodnik.documents.xml.XmlNode;
import ru.rodnik.documents.xml.XmlReader;
import ru.rodnik.documents.xml.XmlReading;
import ru.rodnik.reconciliation.difference.LedgerLine;
import ru.rodnik.reconciliation.difference.PaperNumbers;
import ru.rodnik.reconciliation.theirs.LedgerFile.Parties;
import ru.rodnik.reconciliation.theirs.TheirLedger.Source;
import ru.rodnik.shared.Money;

/**
 * An акт сверки of the ФНС format 5.01, the sender's file ({@code ON_AKTSVEROTP}), whoever sent it.
 *
 * @param senderInn and {@code recipientInn}: nothing where the file does not tell
 * @param operations debits above zero, credits below, as the sender's ledger has them
 */
public record FnsAct(
        String fileId,
        String number,
        LocalDate from,
        LocalDate to,
        String senderInn,
        String recipientInn,
        Money opening,
        Money closing,
        List<Operation> operations) {

    private static final String SENDER_FORM = "1110332";
    private static final String RECIPIENT_FORM = "1110333";

    /** @param place the line of the file */
    public record Operation(
            int place, LocalDate day, String paper, String paperNumber, String words, Money amount,
            @Nullable String contract) {}

    public FnsAct {
        operations = List.copyOf(operations);
    }

    static FnsAct read(byte[] bytes) {
        return switch (XmlReader.read(bytes, FnsAct::of)) {
            case XmlReading.Understood<FnsAct>(var act) -> act;
            case XmlReading.Refused<FnsAct> refused -> throw new WrongFile(refused.words()
                    + " Выгрузите акт из учётной программы ещё раз, не открывая его в редакторе.");
        };
    }

    private static FnsAct of(XmlNode file) {
        var form = file.findChild("Документ").flatMap(document -> document.find("КНД")).orElse("");
        if (form.equals(RECIPIENT_FORM)) {
            throw new WrongFile("Это ответ получателя на акт сверки. Загрузите акт, который выгрузила ваша программа"
                    + " (имя файла начинается с ON_AKTSVEROTP), или карточку счёта 60.");
        }
        if (!file.name().equals("Файл") || !form.equals(SENDER_FORM)) {
            throw new WrongFile("Это не акт сверки в формате ФНС (КНД 1110332). Загрузите акт сверки XML, карточку"
                    + " счёта XLSX или CSV.");
        }
        var document = file.child("Документ");
        var parties = document.child("СвДокКрАкт");
        var table = document.child("ТаблАкт");
        return new FnsAct(
                file.get("ИдФайл"), document.get("НомерАкт"), document.day("ДатаНачПер"), document.day("ДатаОкПер"),
                inn(parties.child("СвОтпр")), inn(parties.child("СвПол")),
                balance(table, "СальдоНачДеб", "СальдоНачКр"), balance(table, "СальдоКонДеб", "СальдоКонКр"),
                table.children("ДогСв").stream().flatMap(contract -> operations(contract).stream()).toList());
    }

    private static List<Operation> operations(XmlNode contract) {
        var number = contract.find("НомДог").orElse(null);
        var operations = new ArrayList<Operation>();
        contract.children("ДокСв").forEach(paper -> paper.children("СвОпер").forEach(one -> {
            var amount = balance(one, "СумДебет", "СумКредит");
            if (!amount.isZero()) {
                operations.add(new Operation(one.line(), one.day("ДатаОпер"), paper.get("НаимДок"),
                        paper.get("НомДок"), one.find("НаимОпер").orElse(""), amount, number));
            }
        }));
        return operations;
    }

    private static String inn(XmlNode party) {
        return party.find("ИННЮЛ").or(() -> party.find("ИННФЛ"))
                .orElseGet(() -> party.children().stream().map(FnsAct::inn).filter(inn -> !inn.isEmpty()).findFirst()
                        .orElse(""));
    }

    private static Money balance(XmlNode element, String debit, String credit) {
        return element.findMoney(debit).orElse(Money.ZERO).minus(element.findMoney(credit).orElse(Money.ZERO));
    }

    /** Their act turned to our side; ours as it is. */
    TheirLedger seenFromUs(Parties parties) {
        var ours = senderInn.equals(parties.utilityInn());
        if (!ours && !recipientInn.equals(parties.utilityInn())) {
            throw new WrongFile("Этот акт сверки — не с нами: в нём нет нашего ИНН\u00a0" + parties.utilityInn()
                    + ". Выберите акт, в котором мы — одна из сторон.");
        }
        var numbers = parties.contracts().stream()
                .collect(Collectors.toMap(FnsAct::comparable, number -> number, (one, _) -> one));
        var lines = operations.stream()
                .map(one -> LedgerLine.theirs(
                        one.place(), one.day(), one.words().isEmpty()
                                ? one.paper()
                                : one.paper() + " № "
                                        + one.paperNumber() + ", " + one.words(),
                        PaperNumbers.of(one.paperNumber()), ours ? one.amount() : one.amount().negated(),
                        one.contract() == null ? null : numbers.get(comparable(one.contract()))))
                .toList();
        var notes = ours
                ? List.of("Это акт, который составили мы: он сверен с нашими данными на сегодня.")
                : List.<String>of();
        return new TheirLedger(Source.FNS_ACT, from, to, ours ? opening : opening.negated(),
                ours ? closing : closing.negated(), lines, true, notes);
    }

    private static String comparable(String number) {
        return number.replaceAll("[\\s\\u00a0№]", "").toLowerCase(Locale.ROOT);
    }
}
