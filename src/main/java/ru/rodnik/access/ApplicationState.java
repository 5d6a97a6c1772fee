package ru.rodnik.access;

import java.util.Set;

/** The way of an application; there are no other arrows. */
public enum ApplicationState {
    DRAFT,
    PRINTED,
    PAPER_RECEIVED,
    SCAN_RECEIVED,
    APPROVED,
    ACTIVE,
    ACTIVE_PROVISIONAL,
    SUSPENDED,
    REJECTED,
    EXPIRED,
    SUPERSEDED;

    /** Whether an arrow leads from this state to the other. */
    public boolean leadsTo(ApplicationState next) {
        return nexts().contains(next);
    }

    private Set<ApplicationState> nexts() {
        return switch (this) {
            case DRAFT -> Set.of(PRINTED, EXPIRED);
            case PRINTED -> Set.of(PAPER_RECEIVED, SCAN_RECEIVED, REJECTED, EXPIRED, SUPERSEDED);
            case PAPER_RECEIVED -> Set.of(APPROVED, REJECTED, SUPERSEDED);
            case SCAN_RECEIVED -> Set.of(ACTIVE_PROVISIONAL, PAPER_RECEIVED, REJECTED, EXPIRED, SUPERSEDED);
            case APPROVED -> Set.of(ACTIVE, REJECTED, SUPERSEDED);
            case ACTIVE_PROVISIONAL -> Set.of(PAPER_RECEIVED, SUSPENDED, REJECTED, SUPERSEDED);
            case SUSPENDED -> Set.of(PAPER_RECEIVED, REJECTED, SUPERSEDED);
            case ACTIVE -> Set.of(SUPERSEDED);
            case REJECTED, EXPIRED, SUPERSEDED -> Set.of();
        };
    }

    /** As a page calls it. */
    public String title() {
        return switch (this) {
            case DRAFT -> "составляется";
            case PRINTED -> "ждёт бумаг";
            case PAPER_RECEIVED -> "ждёт второго";
            case SCAN_RECEIVED -> "принят скан";
            case APPROVED -> "утверждена";
            case ACTIVE -> "кабинет открыт";
            case ACTIVE_PROVISIONAL -> "временный доступ";
            case SUSPENDED -> "доступ приостановлен";
            case REJECTED -> "отклонена";
            case EXPIRED -> "срок истёк";
            case SUPERSEDED -> "заменена другой";
        };
    }

    /** As a whole sentence, where something cannot be done any more. */
    public String sentence() {
        return switch (this) {
            case DRAFT, PRINTED -> "Заявка ждёт бумаг.";
            case PAPER_RECEIVED, APPROVED -> "Документы приняты, заявка ждёт второго сотрудника.";
            case SCAN_RECEIVED -> "Принят скан, заявка ждёт второго сотрудника.";
            case ACTIVE -> "Кабинет по этой заявке уже открыт.";
            case ACTIVE_PROVISIONAL -> "Временный доступ уже открыт.";
            case SUSPENDED -> "Временный доступ приостановлен до приёма документов.";
            case REJECTED -> "Заявка отклонена.";
            case EXPIRED -> "Срок заявки истёк.";
            case SUPERSEDED -> "Кабинет открыт по другой заявке, эта закрыта.";
        };
    }
}
