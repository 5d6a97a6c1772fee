package ru.rodnik.access;

import java.util.Optional;

/** Who may do what at the activation desk; pure. */
public final class DeskRules {

    private DeskRules() {}

    /** Whether the employee sits where this subscriber is served, or nobody serves the district yet; else why not. */
    public static Optional<String> objectionToServing(StaffUser who, Application application) {
        if (!who.is(StaffRole.OPERATOR) && !who.is(StaffRole.SENIOR)) {
            return Optional.of("Заявки принимают и активируют операторы.");
        }
        if (who.room() != null && !application.rooms().isEmpty() && !application.rooms().contains(who.room())) {
            return Optional.of("Абонента обслуживает кабинет № " + String.join(", № ", application.rooms()) + ".");
        }
        return Optional.empty();
    }

    /** Who received the papers does not confirm them, unless the utility has allowed one person (T07); else why not. */
    public static Optional<String> objectionToConfirming(StaffUser who, Application application,
            boolean onePersonDesk) {
        var serving = objectionToServing(who, application);
        if (serving.isPresent()) {
            return serving;
        }
        if (onePersonDesk) {
            return Optional.empty();
        }
        if (who.login().equals(application.receivedBy())) {
            return Optional.of("Активирует второй сотрудник: документы приняли вы.");
        }
        return who.is(StaffRole.SENIOR) ? Optional.empty() : Optional.of("Активирует старший оператор.");
    }
}
