package ru.rodnik.reconciliation.theirs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.rodnik.documents.xml.XmlNode;
import ru.rodnik.documents.xml.XmlReader;
import ru.rodnik.documents.xml.XmlReading;
import ru.rodnik.shared.Money;

/**
 * The recipient's answer to an акт сверки in the ФНС format 5.01 ({@code ON_AKTSVERPOL}).
 *
 * @param agrees whether the recipient found no discrepancy
 * @param answeredFile {@code ИдФайл} of the sender's file it answers
 * @param signer position and name, as the file tells them; nobody has checked the signature
 */
public record FnsAnswer(
        String fileId, boolean agrees, String answeredFile, LocalDate answeredOn, String signer,
        List<Discrepancy> discrepancies) {

    private static final String FORM = "1110333";

    /**
     * A document the recipient has otherwise.
     *
     * @param amount what it did in the recipient's ledger: a debit of the recipient above zero
     * @param difference as the file tells it
     */
    public record Discrepancy(
            String paper, String number, LocalDate date, Money amount, Money difference, String words,
            @Nullable String contract) {}

    public FnsAnswer {
        discrepancies = List.copyOf(discrepancies);
    }

    /** What came of reading one. */
    public sealed interface Verdict {
        record Answer(FnsAnswer answer) implements Verdict {}

        /** What is wrong, where, and what to do, in Russian. */
        record Unreadable(String why) implements Verdict {}
    }

    public static Verdict read(byte[] bytes) {
        try {
            return switch (XmlReader.read(bytes, FnsAnswer::of)) {
                case XmlReading.Understood<FnsAnswer>(var answer) -> new Verdict.Answer(answer);
                case XmlReading.Refused<FnsAnswer> refused -> new Verdict.Unreadable(refused.words());
            };
        } catch (WrongFile e) {
            return new Verdict.Unreadable(e.words());
        }
    }

    private static FnsAnswer of(XmlNode file) {
        var document = file.findChild("Документ");
        if (!file.name().equals("Файл")
                || !document.flatMap(one -> one.find("КНД")).orElse("").equals(FORM)) {
            throw new WrongFile("Это не ответ на акт сверки (КНД 1110333, имя файла начинается с ON_AKTSVERPOL).");
        }
        var answer = document.orElseThrow();
        var mark = file.get("ПризнРазн");
        if (!mark.matches("[12]")) {
            throw file.refused("«ПризнРазн» бывает 1 (без разногласий) или 2 (с разногласиями)");
        }
        var table = answer.findChild("ТаблАкт");
        if (mark.equals("2") != table.isPresent()) {
            throw answer.refused("таблица расхождений есть только при «ПризнРазн» 2");
        }
        return new FnsAnswer(
                file.get("ИдФайл"), mark.equals("1"), answer.child("ИдИнфОтпр").get("ИдФайлИнфОтпр"),
                answer.day("ДатаИнфПол"), signer(answer.child("Подписант")),
                table.map(FnsAnswer::discrepancies).orElse(List.of()));
    }

    private static String signer(XmlNode signer) {
        var name = signer.child("ФИО");
        var full = name.get("Фамилия") + " " + name.get("Имя") + name.find("Отчество").map(one -> " " + one).orElse("");
        return signer.find("Должн").map(position -> position + " " + full).orElse(full);
    }

    private static List<Discrepancy> discrepancies(XmlNode table) {
        var found = new ArrayList<Discrepancy>();
        table.children("ДогСв").forEach(contract -> contract.children("ДокСв").forEach(paper -> {
            var difference = paper.money("ИтогоРасх");
            if (!difference.isZero()) {
                var operations = paper.children("СвОпер");
                var amount = Money.sum(operations.stream()
                        .map(one -> one.findMoney("СумДебет").orElse(Money.ZERO)
                                .minus(one.findMoney("СумКредит").orElse(Money.ZERO)))
                        .toList());
                found.add(new Discrepancy(
                        paper.get("НаимДок"), paper.get("НомДок"), paper.day("ДатаДок"), amount, difference,
                        words(paper, operations), contract.find("НомДог").orElse(null)));
            }
        }));
        return found;
    }

    private static String words(XmlNode paper, List<XmlNode> operations) {
        return paper.find("ДопИнф")
                .or(() -> operations.stream().map(one -> one.find("ДопИнф")).flatMap(Optional::stream).findFirst())
                .orElse("");
    }
}
