package ru.rodnik.demo;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import ru.rodnik.demo.InventedStatement.Payer;
import ru.rodnik.demo.InventedStatement.Payment;
import ru.rodnik.print.Words;
import ru.rodnik.shared.BillingPeriod;

/**
 * What invented subscribers pay, as the bank tells it month by month. It looks on while the registry files are written and
 * reckons what each month must cost about: the bill is never met to the kopeck. Its chances are its own, so that the
 * registry stays what it is.
 */
final class PaymentsInventor implements RegistryWriter.Onlooker {

    /** Water drunk and discharged, with tax; of hot water the utility only takes the discharge. */
    private static final BigDecimal KOPECKS_A_LITRE = new BigDecimal("8.5");

    private static final BigDecimal KOPECKS_A_LITRE_OF_HOT = new BigDecimal("3.0");

    private static final int QUARTER = 3;

    private static final int ODD_A_MONTH = 3;

    /** Past the last of all codes. */
    private static final int NOBODY = 900_000;

    private final Months months;
    private final long seed;
    private final Map<BillingPeriod, List<Payment>> received = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    private @Nullable Payer payer;
    private @Nullable Account account;
    private int accounts;

    /** A contract while its premises and meters are being written. */
    private static final class Account {

        final Payer payer;
        final boolean paysInAdvance;
        final Map<BillingPeriod, Long> kopecks = new HashMap<>();
        final Map<String, Map<BillingPeriod, Long>> readings = new HashMap<>();
        long owedKopecks;

        Account(Payer payer, boolean paysInAdvance) {
            this.payer = payer;
            this.paysInAdvance = paysInAdvance;
        }

        void costs(BillingPeriod month, long litres, BigDecimal rate) {
            kopecks.merge(month, BigDecimal.valueOf(litres).multiply(rate).longValue(), Long::sum);
        }

        long cost(BillingPeriod month) {
            return kopecks.getOrDefault(month, 0L);
        }
    }

    PaymentsInventor(Months months, long seed) {
        this.months = months;
        this.seed = seed;
        months.all().forEach(month -> received.put(month, new ArrayList<>()));
    }

    @Override
    public void written(String file, @Nullable Object[] row) {
        switch (file) {
            case "subscribers" -> payer = new Payer(text(row, 0), text(row, 3), text(row, 4), "");
            case "contracts" -> {
                settle();
                account = new Account(of(text(row, 0), text(row, 1)), row[8] != null);
            }
            case "opening_balances" -> {
                if (account != null) {
                    account.owedKopecks = new BigDecimal(text(row, 2)).movePointRight(2).longValueExact();
                }
            }
            case "readings" -> {
                if (account != null) {
                    account.readings.computeIfAbsent(text(row, 0), _ -> new HashMap<>())
                            .put(BillingPeriod.containing(LocalDate.parse(text(row, 1))), litres(text(row, 2)));
                }
            }
            case "meters" -> {
                if (account != null && text(row, 3).equals("COMMERCIAL") && !text(row, 2).equals("WASTEWATER")) {
                    flows(account, account.readings.getOrDefault(text(row, 0), Map.of()), text(row, 2));
                }
            }
            case "hot_water" -> {
                if (account != null) {
                    account.costs(BillingPeriod.of(text(row, 1)), litres(text(row, 2)), KOPECKS_A_LITRE_OF_HOT);
                }
            }
            default -> {}
        }
    }

    private static String text(@Nullable Object[] row, int column) {
        return row[column] == null ? "" : String.valueOf(row[column]);
    }

    /** A further contract is paid by somebody who was written long ago: under its code alone. */
    private Payer of(String contract, String code) {
        var who = payer != null && payer.code().equals(code) ? payer : new Payer(code, "Абонент " + code, "", "");
        return new Payer(who.code(), who.name(), who.inn(), contract);
    }

    private static long litres(String cubicMetres) {
        return new BigDecimal(cubicMetres).movePointRight(3).longValueExact();
    }

    private void flows(Account of, Map<BillingPeriod, Long> dials, String medium) {
        var rate = medium.equals("HOT_WATER") ? KOPECKS_A_LITRE_OF_HOT : KOPECKS_A_LITRE;
        for (var month : months.all()) {
            if (dials.get(month) instanceof Long now && dials.get(month.previous()) instanceof Long before) {
                of.costs(month, Math.max(0, now - before), rate);
            }
        }
    }

    /** The last contract is whole: what has it paid. */
    private void settle() {
        if (account != null) {
            pay(account, new SplittableRandom(seed * 6_700_417 + accounts));
            accounts++;
        }
    }

    /** Of a hundred: three pay for a quarter ahead, four nothing, four half, eight a tenth more; some in advance. */
    private void pay(Account of, SplittableRandom random) {
        int habit = random.nextInt(100);
        boolean byPayerAlone = random.nextInt(6) == 0;
        if (habit >= 7 && of.owedKopecks > 0) {
            add(of, months.first(), 3, of.owedKopecks, "задолженность", false, random);
        }
        for (var month : months.all()) {
            long cost = of.cost(month);
            if (cost == 0) {
                continue;
            }
            if (habit < 3) {
                ahead(of, month, cost, byPayerAlone, random);
            } else if (habit >= 7) {
                inTime(of, month, cost, habit, byPayerAlone, random);
            }
        }
    }

    /** Quarters begin in any month; what is left of the first one is paid when the months begin. */
    private void ahead(Account of, BillingPeriod month, long cost, boolean byPayerAlone, SplittableRandom random) {
        int place = months.first().monthsUntil(month) + accounts % QUARTER;
        if (place % QUARTER == 0 || month.equals(months.first())) {
            add(of, month, 8, (QUARTER - place % QUARTER) * cost, "аванс", byPayerAlone, random);
        }
    }

    private void inTime(
            Account of, BillingPeriod month, long cost, int habit, boolean byPayerAlone, SplittableRandom random) {
        long before = of.cost(month.previous());
        long advance = of.paysInAdvance && before > 0 ? before / 2 : 0;
        if (advance > 0) {
            add(of, month, 14, advance, "предоплата 50 %, " + words(month), byPayerAlone, random);
        }
        long rest = (habit < 11 ? cost / 2 : habit < 19 ? cost * 11 / 10 : cost) - advance;
        if (rest > 0 && month.isBefore(months.last())) {
            add(of, month.next(), 4, rest, words(month), byPayerAlone, random);
        }
    }

    private static String words(BillingPeriod month) {
        return Words.month(month);
    }

    private void add(
            Account of, BillingPeriod month, int day, long kopecks, String what, boolean byPayerAlone,
            SplittableRandom random) {
        add(month, new Payment(
                of.payer, month.firstDay().plusDays(day + random.nextInt(8)), 1 + random.nextInt(900), kopecks,
                !byPayerAlone || of.payer.inn().isEmpty(),
                texts.computeIfAbsent(what, _ -> " за холодное водоснабжение и водоотведение, " + what)));
    }

    private void add(BillingPeriod month, Payment payment) {
        var ofMonth = received.get(month);
        if (ofMonth != null) {
            ofMonth.add(payment);
        }
    }

    /** A file a month; in each some that nobody can tell, and one line given twice. */
    void write(Path folder) throws IOException {
        settle();
        for (var month : months.all()) {
            var payments = received.getOrDefault(month, List.of());
            for (int i = 0; i < ODD_A_MONTH && !payments.isEmpty(); i++) {
                var inn = InventedNumbers.innOfPerson(NOBODY + i);
                payments.add(new Payment(
                        new Payer("0", "ИП Прохожий", inn, ""), month.firstDay().plusDays(9 + i),
                        500 + i, 150_000 + 7L * i, false, " по письму"));
            }
            InventedStatement.write(folder, month, payments);
        }
    }
}
