package ru.rodnik.demo;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.rodnik.access.DemoSignIns;
import ru.rodnik.access.DemoSignIns.DemoAccount;
import ru.rodnik.shared.SubscriberCode;

/** The sign-ins that everybody may try (contract §6). */
@Component
class SignInsStep implements DemoStep {

    private static final List<DemoAccount> ACCOUNTS = List.of(
            new DemoAccount(new SubscriberCode(101), "Зимина Елена Андреевна"),
            new DemoAccount(new SubscriberCode(2045), "Орлова Нина Васильевна"),
            new DemoAccount(new SubscriberCode(30300), "Кузнецов Павел Сергеевич"));

    private final DemoSignIns signIns;
    private final TransactionTemplate transaction;

    SignInsStep(DemoSignIns signIns, TransactionTemplate transaction) {
        this.signIns = signIns;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "sign-ins";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void carryOut(DemoDays days) {
        transaction.executeWithoutResult(_ -> signIns.open(DemoSignIns.STAFF, ACCOUNTS));
    }
}
