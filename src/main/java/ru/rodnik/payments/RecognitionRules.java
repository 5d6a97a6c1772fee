package ru.rodnik.payments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which contract money received is for: the contract its purpose names, the счёт it names, the subscriber code it names,
 * then the payer by ИНН, where each leads to one contract only (formats §11). What is in doubt stays for a person.
 */
final class RecognitionRules {

    /** @param date when the purpose says it */
    record NamedInvoice(long number, @Nullable LocalDate date) {}

    /**
     * What a purpose names.
     *
     * @param contracts numbers as {@link #bare} has them
     */
    record Named(List<String> contracts, List<NamedInvoice> invoices, Set<Integer> codes) {}

    /** A contract that may be meant. */
    record Candidate(long contractId, String number, int subscriberCode, @Nullable String inn) {}

    record Invoice(long contractId, long number, LocalDate date) {}

    sealed interface Recognition {
        record Recognised(long contractId) implements Recognition {}

        /** @param reason why not, for the person who will decide */
        record Unrecognised(String reason) implements Recognition {}
    }

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** «договор 12/26», «по дог. № 101-В/2026», «договору холодного водоснабжения № 7», «контракта № 5». */
    private static final Pattern CONTRACT = Pattern.compile(
            "(?<!\\p{L})(?:дог(?:овор\\p{L}{0,3})?|контракт\\p{L}{0,3}|д-р)(?!\\p{L})\\.?\\s*"
                    + "(?:(?:(?!сч[её]т|сч\\.|акт|с/ф|\\sот\\s)[^\\d№])*?№|N(?!\\p{L})|#)?\\s*"
                    + "((?=[\\p{L}/.-]*\\d)[\\p{L}\\d][\\p{L}\\d/.-]*)",
            FLAGS);

    /** «счет № 45 от 31.10.2026», but no счёт-фактура and no account. */
    private static final Pattern INVOICE = Pattern.compile(
            "(?<!\\p{L})(?:сч(?:[её]т\\p{L}{0,2})?)(?![\\p{L}-])\\.?(?:\\s+на\\s+оплату)?\\s*(?:№|N|#)?\\s*(\\d{1,12})"
                    + "(?![\\d\\p{L}/-])(?:\\s*от\\s*(\\d{2})[./](\\d{2})[./](20\\d{2}))?",
            FLAGS);

    private static final Pattern CODE = Pattern.compile(
            "(?:код\\p{L}{0,2}\\s+абонента|лицев\\p{L}+\\s+сч[её]т\\p{L}{0,2}|(?<!\\p{L})л/?с)\\s*[:№]?\\s*(\\d{1,5})(?!\\d)",
            FLAGS);

    private static final String LATIN = "ABCEHKMOPTXY";
    private static final String CYRILLIC = "АВСЕНКМОРТХУ";

    private RecognitionRules() {}

    static Named read(String purpose) {
        var text = purpose.replace('\u00a0', ' ');
        var contracts = new LinkedHashSet<String>();
        var contract = CONTRACT.matcher(text);
        while (contract.find()) {
            contracts.add(bare(contract.group(1).replaceAll("[./-]+$", "")));
        }
        var invoices = new ArrayList<NamedInvoice>();
        var invoice = INVOICE.matcher(text);
        while (invoice.find()) {
            invoices.add(new NamedInvoice(Long.parseLong(invoice.group(1)), day(invoice.group(4), invoice.group(3),
                    invoice.group(2))));
        }
        var codes = new LinkedHashSet<Integer>();
        var code = CODE.matcher(text);
        while (code.find()) {
            codes.add(Integer.valueOf(code.group(1)));
        }
        return new Named(List.copyOf(contracts), invoices, codes);
    }

    private static @Nullable LocalDate day(@Nullable String year, @Nullable String month, @Nullable String day) {
        if (year == null || month == null || day == null || Integer.parseInt(month) < 1
                || Integer.parseInt(month) > 12) {
            return null;
        }
        var first = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), 1);
        int number = Integer.parseInt(day);
        return number < 1 || number > first.lengthOfMonth() ? null : first.withDayOfMonth(number);
    }

    /** A number of a contract without spaces, in capitals, its letters Cyrillic where they look alike. */
    static String bare(String number) {
        var bare = new StringBuilder();
        number.toUpperCase(Locale.ROOT).codePoints().filter(c -> !Character.isWhitespace(c)).forEach(c -> {
            int place = LATIN.indexOf(c);
            bare.appendCodePoint(place < 0 ? c : CYRILLIC.charAt(place));
        });
        return bare.toString();
    }

    /**
     * @param candidates every contract with a named number, of a named code or of the payer
     * @param invoices счета of the named numbers
     */
    static Recognition recognise(
            @Nullable String payerInn, Named named, List<Candidate> candidates, List<Invoice> invoices) {
        var own = candidates.stream().filter(c -> payerInn != null && payerInn.equals(c.inn())).toList();
        var numbered = candidates.stream().filter(c -> named.contracts().contains(bare(c.number()))).toList();
        if (!numbered.isEmpty()) {
            return byNumber(numbered, own);
        }
        var invoiced = invoiced(named, invoices);
        if (own.isEmpty() && invoiced.byDate().size() == 1) {
            return new Recognition.Recognised(invoiced.byDate().iterator().next());
        }
        var ofPayer = own.stream().filter(c -> invoiced.byNumber().contains(c.contractId())).toList();
        if (ofPayer.size() == 1) {
            return new Recognition.Recognised(ofPayer.getFirst().contractId());
        }
        var coded = candidates.stream()
                .filter(c -> named.codes().contains(c.subscriberCode()) && (own.isEmpty() || own.contains(c))).toList();
        if (coded.size() == 1) {
            return new Recognition.Recognised(coded.getFirst().contractId());
        }
        return own.size() == 1
                ? new Recognition.Recognised(own.getFirst().contractId())
                : new Recognition.Unrecognised(reason(payerInn, named, own));
    }

    /** Who is a subscriber himself and names a contract of another may have mistaken himself. */
    private static Recognition byNumber(List<Candidate> numbered, List<Candidate> own) {
        var meant = own.isEmpty() ? numbered : numbered.stream().filter(own::contains).toList();
        if (meant.size() == 1) {
            return new Recognition.Recognised(meant.getFirst().contractId());
        }
        var numbers = String.join(", ", numbered.stream().map(Candidate::number).toList());
        return new Recognition.Unrecognised(meant.isEmpty()
                ? "договор " + numbers + " другого абонента, а плательщик сам абонент"
                : "в назначении названо несколько договоров: " + numbers);
    }

    /** Contracts by a named счёт: with any day, and with the very day. */
    private record Invoiced(Set<Long> byNumber, Set<Long> byDate) {}

    private static Invoiced invoiced(Named named, List<Invoice> invoices) {
        var byNumber = new HashSet<Long>();
        var byDate = new HashSet<Long>();
        for (var invoice : invoices) {
            for (var name : named.invoices()) {
                if (name.number() == invoice.number() && (name.date() == null || name.date().equals(invoice.date()))) {
                    byNumber.add(invoice.contractId());
                    if (name.date() != null) {
                        byDate.add(invoice.contractId());
                    }
                }
            }
        }
        return new Invoiced(byNumber, byDate);
    }

    private static String reason(@Nullable String payerInn, Named named, List<Candidate> own) {
        var contract = named.contracts().isEmpty()
                ? "договор в назначении не назван"
                : "договора " + String.join(", ", named.contracts()) + " нет";
        if (own.size() > 1) {
            return "у плательщика несколько договоров (" + own.size() + "), " + contract;
        }
        return payerInn == null
                ? "ИНН плательщика не указан, " + contract
                : "плательщик с ИНН " + payerInn + " не абонент, " + contract;
    }
}
