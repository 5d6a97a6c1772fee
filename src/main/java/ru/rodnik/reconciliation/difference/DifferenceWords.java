package ru.rodnik.reconciliation.difference;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import ru.rodnik.reconciliation.difference.LedgerLine.Kind;
import ru.rodnik.shared.Money;

/** What is said about a difference: what is seen, and what to do. */
final class DifferenceWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final String NBSP = "\u00a0";

    private DifferenceWords() {}

    static Difference opening(Money ours, Money theirs) {
        return new Difference(Cause.OPENING, List.of(), List.of(), ours.minus(theirs),
                "На начало периода у нас " + balance(ours) + ", у вас " + balance(theirs) + ".",
                "Сверьте предыдущий период: расхождение возникло раньше первого дня.");
    }

    static Difference otherContract(List<LedgerLine> ours, List<LedgerLine> theirs, Money effect) {
        return new Difference(Cause.OTHER_CONTRACT, ours, theirs, effect,
                "У нас это договор №" + NBSP + contracts(ours) + ", у вас" + contract(theirs) + ".",
                isPayment(ours)
                        ? "Если платёж был за другой договор, пришлите письмо об уточнении платежа: перенесём."
                        : "Перенесите документ на договор №" + NBSP + contracts(ours) + ".");
    }

    static Difference otherPeriod(List<LedgerLine> ours, List<LedgerLine> theirs, Money effect) {
        return new Difference(Cause.OTHER_PERIOD, ours, theirs, effect,
                "У нас дата " + days(ours) + ", у вас " + days(theirs) + ".",
                isPayment(ours)
                        ? "Деньги пришли к нам " + days(ours) + ". Ничего делать не нужно: расхождение уйдёт, если"
                                + " взять период, в который попадают обе даты."
                        : "Проведите документ датой " + days(ours)
                                + " или сверьте период, в который попадают обе даты.");
    }

    static Difference typingNumber(List<LedgerLine> ours, List<LedgerLine> theirs) {
        return new Difference(Cause.TYPING_NUMBER, ours, theirs, Money.ZERO,
                "Сумма и дата сходятся, номер отличается на один знак.",
                "Исправьте номер у себя: на сальдо он не влияет, но в книге покупок должен быть верным.");
    }

    static Difference typingSum(List<LedgerLine> ours, List<LedgerLine> theirs) {
        return new Difference(Cause.TYPING_SUM, ours, theirs, sum(ours).minus(sum(theirs)),
                "Суммы отличаются на одну опечатку: цифра, две соседние цифры или запятая.",
                "Сверьте сумму с документом и исправьте её у себя. Если ошибка в нашем документе, приложите его к"
                        + " разногласиям.");
    }

    static Difference vat(List<LedgerLine> ours, List<LedgerLine> theirs) {
        return new Difference(Cause.VAT, ours, theirs, sum(ours).minus(sum(theirs)),
                sum(theirs).abs().compareTo(sum(ours).abs()) < 0
                        ? "У нас сумма с НДС, у вас без него или один НДС."
                        : "У вас НДС прибавлен ещё раз: наша сумма уже с ним.",
                "Проведите документ с НДС, как в счёте-фактуре.");
    }

    static Difference wrongSide(List<LedgerLine> ours, List<LedgerLine> theirs) {
        return new Difference(Cause.WRONG_SIDE, ours, theirs, sum(ours).minus(sum(theirs)),
                "Сумма та же, но у вас она на другой стороне счёта.",
                "Проверьте проводку: начисление увеличивает ваш долг, оплата уменьшает.");
    }

    static Difference otherSum(List<LedgerLine> ours, List<LedgerLine> theirs) {
        return new Difference(Cause.OTHER_SUM, ours, theirs, sum(ours).minus(sum(theirs)),
                "Номер тот же, суммы разные.",
                "Сверьте сумму с документом. Если верна ваша, включите строку в разногласия и приложите документ.");
    }

    static Difference duplicate(List<LedgerLine> ours, List<LedgerLine> first, List<LedgerLine> second) {
        return new Difference(Cause.DUPLICATE, ours, second, sum(second).negated(),
                "Тот же документ у вас уже есть" + place(first) + ".", "Удалите лишнюю запись.");
    }

    static Difference notAllocated(List<LedgerLine> ours, List<LedgerLine> theirs) {
        return new Difference(Cause.PAYMENT_NOT_ALLOCATED, ours, theirs, sum(theirs).negated(),
                "Платёж поступил, но снят с договора и ещё не разнесён заново.",
                "Напишите нам, за какой договор и месяц он был: разнесём.");
    }

    /** A line of theirs that we have nowhere. */
    static Difference notOurs(Kind kind, List<LedgerLine> theirs) {
        var effect = sum(theirs).negated();
        return kind == Kind.PAYMENT
                ? new Difference(Cause.PAYMENT_NOT_RECEIVED, List.of(), theirs, effect,
                        "Такого платежа от вас у нас нет.",
                        "Если он отправлен меньше трёх рабочих дней назад, подождите. Иначе проверьте реквизиты и"
                                + " приложите платёжное поручение с отметкой банка.")
                : new Difference(Cause.DOCUMENT_NOT_OURS, List.of(), theirs, effect,
                        "Мы такой документ не выставляли.",
                        "Проверьте, от кого он, и не к другому ли поставщику относится.");
    }

    /** A line of ours that they have nowhere. */
    static Difference notTheirs(Kind kind, List<LedgerLine> ours) {
        var effect = sum(ours);
        return switch (kind) {
            case PAYMENT -> new Difference(Cause.PAYMENT_NOT_IN_YOURS, ours, List.of(), effect,
                    "Платёж от вас пришёл к нам, у вас его нет.", "Проведите списание по выписке банка.");
            case SUPPLY -> new Difference(Cause.DOCUMENT_NOT_RECEIVED, ours, List.of(), effect,
                    "У вас нет этого документа.", "Скачайте его в разделе «Документы» и проведите.");
            case CORRECTION -> new Difference(Cause.CORRECTION_NOT_RECEIVED, ours, List.of(), effect,
                    "Мы изменили начисление прошлого месяца, у вас осталась прежняя сумма.",
                    "Скачайте корректировочный документ в разделе «Документы» и проведите.");
            case PENALTY -> new Difference(Cause.PENALTY_NOT_RECEIVED, ours, List.of(), effect,
                    "Пени начислены у нас, у вас их нет.",
                    "Проведите их по счёту на пени, НДС в них нет. Не согласны — включите строку в разногласия.");
        };
    }

    private static boolean isPayment(List<LedgerLine> lines) {
        return !lines.isEmpty() && lines.getFirst().kind() == Kind.PAYMENT;
    }

    private static Money sum(List<LedgerLine> lines) {
        return Money.sum(lines.stream().map(LedgerLine::amount).toList());
    }

    private static String contracts(List<LedgerLine> lines) {
        return lines.stream().map(line -> String.valueOf(line.contract())).distinct().collect(Collectors.joining(", "));
    }

    private static String contract(List<LedgerLine> lines) {
        var named = lines.stream().map(LedgerLine::contract).filter(java.util.Objects::nonNull).distinct().toList();
        return named.isEmpty() ? " другой" : " №" + NBSP + String.join(", ", named);
    }

    private static String days(List<LedgerLine> lines) {
        return lines.stream().map(line -> day(line.day())).distinct().collect(Collectors.joining(", "));
    }

    private static String place(List<LedgerLine> lines) {
        return lines.isEmpty() || lines.getFirst().place() == 0
                ? ""
                : ", строка" + NBSP + lines.getFirst().place();
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String balance(Money owed) {
        var sum = String.format(java.util.Locale.of("ru"), "%,.2f", owed.abs().amount()) + NBSP + "₽";
        return owed.isZero() ? "долга нет" : owed.isPositive() ? "ваш долг " + sum : "ваш аванс " + sum;
    }
}
