package ru.rodnik.access;

/** What an employee does; one may have several roles. */
public enum StaffRole {
    OPERATOR("оператор"),
    SENIOR("старший оператор"),
    METERING("инженер по приборам учёта"),
    BILLING("инженер по начислениям"),
    ACCOUNTANT("бухгалтер"),
    ADMIN("администратор");

    private final String title;

    StaffRole(String title) {
        this.title = title;
    }

    /** As pages call it. */
    public String title() {
        return title;
    }
}
