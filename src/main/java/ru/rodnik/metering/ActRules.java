package ru.rodnik.metering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.ui.Format;

/** Which acts about a meter are taken. Each refusal is a sentence that says what to mend. */
final class ActRules {

    /** No type of water meter is verified for longer (MTR-07). */
    static final int VERIFIED_YEARS_MAX = 20;

    private ActRules() {}

    /** Everything that is wrong with the act, in the order of its form; nothing where it may be recorded. */
    static List<ActProblem> judge(ActToRecord act, MeterLife meter, LocalDate today) {
        var problems = new ArrayList<ActProblem>();
        paper(act.number(), act.day(), act.dated(), today, problems);
        place(act, meter).ifPresent(problems::add);
        if (problems.isEmpty()) {
            kind(act, meter, problems);
            dial(act, meter).ifPresent(problems::add);
        }
        return problems;
    }

    /** What holds for a paper of any kind. */
    static void paper(String number, LocalDate day, LocalDate dated, LocalDate today, List<ActProblem> problems) {
        if (day.isAfter(today)) {
            problems.add(new ActProblem("day", "Этот день ещё не наступил. Укажите сегодняшний или более ранний."));
        }
        if (number.isBlank()) {
            problems.add(new ActProblem("number", "Напишите номер акта."));
        }
        if (dated.isAfter(today)) {
            problems.add(new ActProblem("dated", "Дата акта ещё не наступила. Проверьте её."));
        }
    }

    /** What holds for a meter of any kind that is put in place on that day. */
    static void successor(NewMeter next, LocalDate day, List<ActProblem> problems) {
        if (next.serial().isBlank()) {
            problems.add(new ActProblem("serial", "Напишите заводской номер прибора."));
        }
        if (next.initialReading().volume().compareTo(BigDecimal.TEN.pow(next.digits())) >= 0) {
            problems.add(new ActProblem("initial", tooLong(next.digits())));
        }
        if (next.verifiedUntil().isBefore(day)) {
            problems.add(new ActProblem("newVerifiedUntil",
                    "Поверка этого прибора уже истекла. Ставить можно только поверенный прибор."));
        } else if (next.verifiedUntil().isAfter(day.plusYears(VERIFIED_YEARS_MAX))) {
            problems.add(new ActProblem("newVerifiedUntil", tooFar()));
        }
    }

    private static Optional<ActProblem> place(ActToRecord act, MeterLife meter) {
        var history = meter.history();
        if (act.day().isBefore(history.installedOn())) {
            return problem("day", "Прибор установлен " + Format.date(history.installedOn())
                    + ". Укажите этот день или более поздний.");
        }
        if (history.removedOn() != null && (act.kind().takesAway() || act.day().isAfter(history.removedOn()))) {
            return problem("day",
                    "Прибор снят " + Format.date(history.removedOn())
                            + ". Новые акты по нему не вносят. Если его поставили снова, внесите его как новый прибор; "
                            + "если снятие записано по ошибке, отмените тот акт.");
        }
        return Optional.empty();
    }

    private static void kind(ActToRecord act, MeterLife meter, List<ActProblem> problems) {
        var lasting = meter.lasting(act.day());
        switch (act.kind()) {
            case ADMISSION -> {
                var due = meter.history().verificationDue();
                if (due != null && act.day().isAfter(due)) {
                    problems.add(new ActProblem("day",
                            "Поверка истекла " + Format.date(due) + ". Сначала внесите новую поверку."));
                }
            }
            case SEAL_SET -> {
                if (isBlank(act.sealNumber())) {
                    problems.add(new ActProblem("sealNumber", "Напишите номер пломбы."));
                }
            }
            case FAULT, SEAL_BROKEN -> fault(act, meter, problems);
            case VERIFICATION -> verification(act, meter, problems);
            case REPAIR -> {
                if (lasting.isEmpty()) {
                    problems.add(new ActProblem("day", meter.isVerifiedOn(act.day())
                            ? "На этот день неисправности не записано. Проверьте день."
                            : "Прибор не считает из-за поверки. Внесите новую поверку."));
                }
            }
            case REMOVAL, REPLACEMENT -> {
                meter.after(act.day()).ifPresent(later -> problems.add(new ActProblem("day",
                        "После этого дня принято показание " + Format.dial(later.value()) + " от "
                                + Format.date(later.takenOn()) + ". Проверьте день акта.")));
                if (act.successor() != null) {
                    successor(act.successor(), act.day(), problems);
                }
            }
        }
    }

    private static void fault(ActToRecord act, MeterLife meter, List<ActProblem> problems) {
        meter.faults().stream()
                .filter(fault -> fault.covers(act.day()) || fault.fromDay().isAfter(act.day()))
                .filter(fault -> fault.reason() != FaultReason.VERIFICATION_EXPIRED
                        || fault.fromDay().equals(act.day()))
                .findFirst()
                .ifPresent(fault -> problems.add(new ActProblem("day", fault.reason().words() + " с "
                        + Format.date(fault.fromDay())
                        + (fault.untilDay() == null ? "" : " по " + Format.date(fault.untilDay()))
                        + ": это уже записано. Проверьте день.")));
    }

    private static void verification(ActToRecord act, MeterLife meter, List<ActProblem> problems) {
        var until = act.verifiedUntil();
        var due = meter.history().verificationDue();
        if (until == null || !until.isAfter(act.day())) {
            problems.add(new ActProblem("verifiedUntil", "Новый срок поверки — позже дня самой поверки."));
        } else if (due != null && !until.isAfter(due)) {
            problems.add(new ActProblem("verifiedUntil", "Поверка уже действует до " + Format.date(due)
                    + ". Новый срок должен быть позже."));
        } else if (until.isAfter(act.day().plusYears(VERIFIED_YEARS_MAX))) {
            problems.add(new ActProblem("verifiedUntil", tooFar()));
        }
    }

    /** Whether the act must say what the meter showed: it counts again from there, or counts no more. */
    static boolean needsDial(ActKind kind, MeterLife meter, LocalDate day) {
        return switch (kind) {
            case REPAIR, REMOVAL, REPLACEMENT -> true;
            case VERIFICATION -> !meter.isVerifiedOn(day)
                    || meter.lasting(day).filter(fault -> fault.reason() == FaultReason.REMOVED).isPresent();
            case ADMISSION -> meter.lasting(day).isPresent();
            case SEAL_SET -> meter.lasting(day).filter(f -> f.reason() == FaultReason.SEAL_BROKEN).isPresent();
            case FAULT, SEAL_BROKEN -> false;
        };
    }

    private static Optional<ActProblem> dial(ActToRecord act, MeterLife meter) {
        var history = meter.history();
        var typed = act.dial();
        if (typed == null) {
            return needsDial(act.kind(), meter, act.day())
                    ? problem("dial", act.kind().takesAway()
                            ? "Запишите последнее показание: по нему начислим остаток."
                            : "Запишите показание: с него прибор снова считает.")
                    : Optional.empty();
        }
        if (typed.compareTo(history.capacity()) >= 0) {
            return problem("dial", tooLong(history.digits()));
        }
        if (typed.stripTrailingZeros().scale() > history.decimals()) {
            return problem("dial", history.decimals() == 0
                    ? "Этот прибор показывает целые кубометры. Введите число без запятой."
                    : "После запятой у этого прибора не больше "
                            + Format.plural(history.decimals(), "цифры", "цифр", "цифр") + ".");
        }
        var dial = new CubicMetres(typed);
        var before = meter.before(act.day());
        if (history.volume(before.value(), dial).isEmpty()) {
            return problem("dial", "Меньше показания " + Format.dial(before.value()) + " от "
                    + Format.date(before.takenOn()) + ". Проверьте цифры.");
        }
        return meter.after(act.day())
                .filter(later -> history.volume(dial, later.value()).isEmpty())
                .flatMap(later -> problem("dial", "Больше показания " + Format.dial(later.value()) + " от "
                        + Format.date(later.takenOn()) + ". Проверьте цифры и день."));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String tooLong(int digits) {
        return "На этом приборе до запятой " + Format.plural(digits, "цифра", "цифры", "цифр")
                + ". Проверьте, нет ли лишней.";
    }

    private static String tooFar() {
        return "Так надолго приборы не поверяют. Проверьте год.";
    }

    private static Optional<ActProblem> problem(String field, String words) {
        return Optional.of(new ActProblem(field, words));
    }
}
