package ru.rodnik.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.Loader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.rodnik.print.AccessRequest;
import ru.rodnik.print.AccessRequestPaper;
import ru.rodnik.print.ApplicationMark;
import ru.rodnik.print.Party;
import ru.rodnik.print.SettlementAgreement;
import ru.rodnik.print.SettlementAgreementPaper;
import ru.rodnik.print.Signer;
import ru.rodnik.registry.Subscriber;
import ru.rodnik.registry.SubscriberKind;
import ru.rodnik.registry.UtilityDetails;

/** Draws the two papers of an application, two at a time and no more (T08). */
@Component
class PaperPrinter {

    /** Everything the papers say. */
    record PaperFacts(
            String number,
            ApplicationContent content,
            Subscriber subscriber,
            List<String> contracts,
            @Nullable UtilityDetails utility,
            Applicant applicant,
            String cabinet,
            String office) {}

    /** The bytes of one, with the code by which anybody may check it. */
    record Printed(PaperKind kind, byte[] bytes, int pages, String verifyCode) {}

    private static final int AT_ONCE = 2;
    private static final String ROLE = "передача показаний и объемов горячей воды, документы, расчеты и сверка";
    private static final String CODE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int CODE_LENGTH = 16;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    PaperPrinter(Clock clock) {
        this.clock = clock;
    }

    List<Printed> print(PaperFacts facts) {
        turns.acquireUninterruptibly();
        try {
            return List.of(agreement(facts), accessRequest(facts));
        } finally {
            turns.release();
        }
    }

    private Printed agreement(PaperFacts facts) {
        var code = newCode();
        return printed(PaperKind.AGREEMENT, code, SettlementAgreementPaper.pdf(new SettlementAgreement(
                mark(facts, code), utility(facts.utility()), utilitySigner(facts.utility()),
                subscriber(facts.subscriber()),
                signer(facts), facts.subscriber().subscriberCode(), facts.contracts(), facts.cabinet(),
                facts.office())));
    }

    private Printed accessRequest(PaperFacts facts) {
        var code = newCode();
        var who = facts.applicant();
        return printed(PaperKind.ACCESS_REQUEST, code, AccessRequestPaper.pdf(new AccessRequest(
                mark(facts, code), utility(facts.utility()), subscriber(facts.subscriber()), signer(facts),
                facts.subscriber().subscriberCode(), facts.contracts(),
                new AccessRequest.Representative(who.fullName(), who.position(), who.phone(), who.email(), null),
                ROLE, LocalDate.now(clock), null)));
    }

    /** Who heads the subscriber is not in the register: the line is filled in by hand, unless he acts for himself. */
    private static Signer signer(PaperFacts facts) {
        return facts.subscriber().kind() == SubscriberKind.LEGAL_ENTITY
                ? new Signer(null, "", null)
                : new Signer(null, facts.subscriber().name(), null);
    }

    private ApplicationMark mark(PaperFacts facts, String code) {
        var hash = facts.content().hash();
        var address = facts.cabinet() + "/verify/" + code;
        return new ApplicationMark(
                facts.number(), LocalDateTime.now(clock), hash,
                address + "?n=" + facts.number() + "&h=" + hash.brief().replace(" ", ""));
    }

    private static Party utility(@Nullable UtilityDetails utility) {
        return utility == null
                ? new Party("Водоканал", null, null, null, "", null)
                : new Party(utility.name(), utility.inn().toString(), utility.kpp().toString(),
                        utility.ogrn().toString(),
                        utility.address(), utility.phone());
    }

    private static Signer utilitySigner(@Nullable UtilityDetails utility) {
        return utility == null ? new Signer("Директор", "", null) : Signer.of("Директор", utility.director());
    }

    private static Party subscriber(Subscriber subscriber) {
        return new Party(
                subscriber.name(), text(subscriber.inn()), text(subscriber.kpp()), text(subscriber.ogrn()),
                subscriber.legalAddress(), null);
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static Printed printed(PaperKind kind, String code, byte[] bytes) {
        try (var document = Loader.loadPDF(bytes)) {
            return new Printed(kind, bytes, document.getNumberOfPages(), code);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Eighty bits that nobody guesses, in letters that are not taken for one another. */
    private String newCode() {
        var code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(CODE_LETTERS.charAt(random.nextInt(CODE_LETTERS.length())));
        }
        return code.toString();
    }

    /** As it was typed from paper: small letters and dashes do not matter. */
    static String canonicalCode(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }
}
