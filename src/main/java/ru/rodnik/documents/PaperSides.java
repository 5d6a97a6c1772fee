package ru.rodnik.documents;

import org.jspecify.annotations.Nullable;
import ru.rodnik.documents.xml.FullName;
import ru.rodnik.documents.xml.Side;
import ru.rodnik.print.BankDetails;

/** The two sides of a paper as its exchange file names them. */
final class PaperSides {

    /**
     * Begins identifiers of participants in a file that goes through no operator: it has the form of theirs and is
     * nobody's.
     */
    private static final String NO_OPERATOR = "2XX-";

    private PaperSides() {}

    static Side seller(PaperContent.Utility utility) {
        return new Side(
                exchangeId(utility.inn(), utility.kpp()),
                new Side.Organisation(utility.name(), utility.inn(), utility.kpp()), utility.shortName(),
                utility.address(), new BankDetails(utility.bankName(), utility.bik(), utility.correspondentAccount(),
                        utility.account()));
    }

    static Side buyer(PaperContent.Buyer buyer) {
        var inn = buyer.inn();
        return new Side(
                inn == null ? NO_OPERATOR + buyer.code() : exchangeId(inn, buyer.kpp()), identity(buyer),
                buyer.kind().equals("PERSON") ? null : buyer.shortName(), buyer.legalAddress(), null);
    }

    private static String exchangeId(String inn, @Nullable String kpp) {
        return NO_OPERATOR + inn + (kpp == null ? "" : "-" + kpp);
    }

    private static Side.Identity identity(PaperContent.Buyer buyer) {
        return switch (buyer.kind()) {
            case "SOLE_PROPRIETOR" -> entrepreneur(buyer);
            case "PERSON" -> new Side.Person(buyer.inn(), buyer.name(), null);
            default -> new Side.Organisation(buyer.name(), buyer.inn() == null ? "" : buyer.inn(), buyer.kpp());
        };
    }

    private static Side.Identity entrepreneur(PaperContent.Buyer buyer) {
        var inn = buyer.inn() == null ? "" : buyer.inn();
        var name = FullName.of(buyer.name()).or(() -> FullName.of(buyer.shortName()));
        return name.isPresent()
                ? new Side.Entrepreneur(inn, name.get(), buyer.ogrn(), null)
                : new Side.Person(buyer.inn(), buyer.name(), "индивидуальный предприниматель");
    }
}
