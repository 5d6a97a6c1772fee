package ru.rodnik.access;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import ru.rodnik.access.Applications.Draft;
import ru.rodnik.access.Budgets.Kind;
import ru.rodnik.access.PaperPrinter.PaperFacts;
import ru.rodnik.files.FileKind;
import ru.rodnik.files.FilePurpose;
import ru.rodnik.files.FileStore;
import ru.rodnik.platform.OnceOnly;
import ru.rodnik.registry.Contracts;
import ru.rodnik.registry.Subscriber;
import ru.rodnik.registry.Subscribers;
import ru.rodnik.registry.Utility;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.Scope;
import ru.rodnik.shared.SubscriberCode;
import ru.rodnik.ui.Format;

/**
 * Makes an application with a password of its own, and freezes its two papers at once (T03, T05). Several applications
 * of one code may wait beside each other; the employee activates the one whose papers lie on the table.
 */
@Service
public class RegisterApplication {

    /** The words of the consent as they are asked now; raised whenever they change (T09). */
    public static final String CONSENT_VERSION = "2026-1";

    private static final Duration HOUR = Duration.ofHours(1);
    private static final String EVERYBODY = "*";

    /** What was typed; the tick of consent and the two passwords are compared here. */
    public record Typed(
            String requestKey, SubscriberCode code, Applicant applicant, String password, String repeated,
            boolean consent) {}

    private final Budgets budgets;
    private final AccessSettings settings;
    private final Passwords passwords;
    private final Subscribers subscribers;
    private final Contracts contracts;
    private final Utility utility;
    private final Reception reception;
    private final Applications applications;
    private final PaperPrinter printer;
    private final FileStore files;
    private final OnceOnly onceOnly;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RegisterApplication(
            Budgets budgets,
            AccessSettings settings,
            Passwords passwords,
            Subscribers subscribers,
            Contracts contracts,
            Utility utility,
            Reception reception,
            Applications applications,
            PaperPrinter printer,
            FileStore files,
            OnceOnly onceOnly,
            Clock clock,
            TransactionTemplate transaction) {
        this.budgets = budgets;
        this.settings = settings;
        this.passwords = passwords;
        this.subscribers = subscribers;
        this.contracts = contracts;
        this.utility = utility;
        this.reception = reception;
        this.applications = applications;
        this.printer = printer;
        this.files = files;
        this.onceOnly = onceOnly;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** @param address of this program on the Internet, for the papers and their QR codes */
    public RegistrationResult register(Typed typed, Caller caller, String address) {
        return register(
                typed, caller, address, () -> passwords.hashFor(SignIn.nameOf(typed.code()), typed.password()));
    }

    /** @param hashing the costly step, taken when nothing else stands in the way */
    RegistrationResult register(Typed typed, Caller caller, String address, Supplier<PasswordHash> hashing) {
        try (var _ = Acting.as(Acting.current().actor(), Scope.of(typed.code()))) {
            var found = subscribers.find(typed.code());
            if (found.isEmpty()) {
                return new RegistrationResult.Refused(Map.of("", "Такого кода нет. Начните с начала."));
            }
            var objections = objections(typed, found.get());
            if (!objections.isEmpty()) {
                return new RegistrationResult.Refused(objections);
            }
            if (isFull(typed.code()) || !isWithinBudgets(caller)) {
                return new RegistrationResult.Later(budgets.left(HOUR));
            }
            var hash = hashing.get();
            var number = transaction.execute(_ -> onceOnly.carryOut(
                    typed.requestKey(), typed.code() + "|" + typed.applicant(),
                    () -> make(typed, found.get(), hash, address)));
            return new RegistrationResult.Registered(number);
        } catch (Passwords.Crowded _) {
            return new RegistrationResult.Later(Duration.ofSeconds(10));
        }
    }

    private static Map<String, String> objections(Typed typed, Subscriber subscriber) {
        var objections = new LinkedHashMap<>(typed.applicant().objections());
        var own = OwnWords.of(subscriber, typed.applicant().fullName(), typed.applicant().email());
        if (PasswordRules.judge(typed.password(), own) instanceof PasswordVerdict.Weak(var why)) {
            objections.put("password", why);
        } else if (!typed.password().equals(typed.repeated())) {
            objections.put("repeated", "Пароли не совпали. Введите оба ещё раз.");
        }
        if (!typed.consent()) {
            objections.put("consent", "Без согласия мы не вправе хранить имя, почту и телефон. Поставьте отметку.");
        }
        return objections;
    }

    private boolean isFull(SubscriberCode code) {
        return transaction.execute(_ -> applications.openOf(code)).size() >= settings.draftsPerCode();
    }

    private boolean isWithinBudgets(Caller caller) {
        return budgets.spend(Kind.REGISTRATION_NETWORK, caller.network(), HOUR) <= settings.registrationsPerNetwork()
                && budgets.spend(Kind.REGISTRATION_ALL, EVERYBODY, HOUR) <= settings.registrationsInAll();
    }

    private String make(Typed typed, Subscriber subscriber, PasswordHash hash, String address) {
        applications.lock(typed.code());
        var number = applications.nextNumber();
        var underContracts = contractsOf(typed.code());
        var content = content(number, typed.applicant(), subscriber, underContracts);
        var place = reception.of(typed.code());
        var application = applications.add(new Draft(
                number, typed.code(), typed.applicant().fullName(), typed.applicant().position(),
                typed.applicant().email(),
                typed.applicant().phone(), hash, CONSENT_VERSION, content,
                place.districts().isEmpty() ? null : place.districts().getFirst(), place.rooms()));
        var office = place.hasRoom()
                ? place.where() + ", тел. " + place.phones()
                : "по общему номеру " + place.phones();
        var facts = new PaperFacts(
                number, content, subscriber, underContracts, utility.on(LocalDate.now(clock)).orElse(null),
                typed.applicant(),
                address, office);
        for (var paper : printer.print(facts)) {
            var stored = files.store(
                    typed.code(), paper.bytes(), FileKind.PDF, paper.kind().title() + " " + number + ".pdf",
                    FilePurpose.valueOf(paper.kind().name()));
            applications.addPaper(application, paper.kind(), stored.id(), paper.bytes(), paper.pages(),
                    paper.verifyCode());
        }
        applications.move(application, ApplicationState.PRINTED, "application.papers-frozen", Map.of());
        return number;
    }

    private List<String> contractsOf(SubscriberCode code) {
        return contracts.of(code).stream()
                .filter(contract -> contract.isValidOn(LocalDate.now(clock)))
                .map(contract -> "№ " + contract.number()
                        + (contract.signedOn() == null ? "" : " от " + Format.date(contract.signedOn())))
                .toList();
    }

    private ApplicationContent content(
            String number, Applicant applicant, Subscriber subscriber, List<String> underContracts) {
        var facts = new LinkedHashMap<String, String>();
        facts.put(ApplicationContent.NUMBER, number);
        facts.put(ApplicationContent.CODE, subscriber.subscriberCode().toString());
        facts.put(ApplicationContent.MADE_AT, LocalDateTime.now(clock).toString());
        facts.put(ApplicationContent.SUBSCRIBER, subscriber.name());
        facts.put(ApplicationContent.INN, subscriber.inn() == null ? "" : subscriber.inn().toString());
        facts.put(ApplicationContent.KPP, subscriber.kpp() == null ? "" : subscriber.kpp().toString());
        facts.put(ApplicationContent.ADDRESS, subscriber.legalAddress());
        facts.put(ApplicationContent.CONTRACTS, String.join(", ", underContracts));
        facts.put(ApplicationContent.FULL_NAME, applicant.fullName());
        facts.put(ApplicationContent.POSITION, applicant.position());
        facts.put(ApplicationContent.EMAIL, applicant.email());
        facts.put(ApplicationContent.PHONE, applicant.phone());
        facts.put(ApplicationContent.CONSENT, CONSENT_VERSION);
        return new ApplicationContent(facts);
    }
}
