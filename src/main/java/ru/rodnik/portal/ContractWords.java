package ru.rodnik.portal;

import ru.rodnik.ui.Format;

/** How pages call a contract. */
public final class ContractWords {

    private ContractWords() {}

    /** «Договор № 4417, ул. Ново-Садовая, 24», «Договор № 2045/УК, 12 домов». */
    public static String label(AccountContract contract) {
        return title(contract) + (contract.premises() == 0 ? "" : ", " + places(contract));
    }

    /** «Договор № 4417». */
    public static String title(AccountContract contract) {
        return "Договор " + Format.no(contract.number());
    }

    /** «12 домов», «3 объекта», or the address when there is one. */
    public static String places(AccountContract contract) {
        if (contract.premises() == 1) {
            return Format.text(contract.address());
        }
        return contract.buildings() == contract.premises()
                ? Format.plural(contract.buildings(), "дом", "дома", "домов")
                : Format.plural(contract.premises(), "объект", "объекта", "объектов");
    }

    /** «Договор № 4417», or «Все договоры, 3» when none is chosen of several. */
    public static String subject(Account account) {
        var only = account.only();
        return only == null ? "Все договоры, " + account.contracts().size() : title(only);
    }
}
