package ru.rodnik.documents.form;

import static ru.rodnik.documents.form.FormParts.orDash;

/** The lines above the table of a счёт-фактура, in their order on the form. */
enum Requisite {
    SELLER("Продавец", "(2)"),
    SELLER_ADDRESS("Адрес", "(2а)"),
    SELLER_NUMBERS("ИНН/КПП продавца", "(2б)"),
    CONSIGNOR("Грузоотправитель и его адрес", "(3)"),
    CONSIGNEE("Грузополучатель и его адрес", "(4)"),
    PAYMENTS("К платежно-расчетному документу", "(5)"),
    SHIPMENTS("Документ об отгрузке: наименование, №", "(5а)"),
    ADVANCES(
            "К счету-фактуре (счетам-фактурам), выставленному (выставленным) при получении оплаты, частичной оплаты"
                    + " или иных платежей в счет предстоящих поставок товаров (выполнения работ, оказания услуг),"
                    + " передачи имущественных прав",
            "(5б)"),
    BUYER("Покупатель", "(6)"),
    BUYER_ADDRESS("Адрес", "(6а)"),
    BUYER_NUMBERS("ИНН/КПП покупателя", "(6б)"),
    CURRENCY("Валюта: наименование, код", "(7)"),
    STATE_CONTRACT("Идентификатор государственного контракта, договора (соглашения) (при наличии)", "(8)");

    private final String caption;
    private final String code;

    Requisite(String caption, String code) {
        this.caption = caption;
        this.code = code;
    }

    String caption() {
        return caption;
    }

    String code() {
        return code;
    }

    /** Whether a document of handover without the tax document has no use for it. */
    boolean isOfVatInvoiceAlone() {
        return switch (this) {
            case PAYMENTS, SHIPMENTS, ADVANCES, STATE_CONTRACT -> true;
            case SELLER, SELLER_ADDRESS, SELLER_NUMBERS, CONSIGNOR, CONSIGNEE, BUYER, BUYER_ADDRESS, BUYER_NUMBERS,
                    CURRENCY -> false;
        };
    }

    /** What stands on the line; a dash where there is nothing to say. Services have no consignor. */
    String value(VatInvoice content) {
        return switch (this) {
            case SELLER -> content.seller().name();
            case SELLER_ADDRESS -> content.seller().address();
            case SELLER_NUMBERS -> content.seller().innAndKpp();
            case CONSIGNOR, CONSIGNEE -> FormParts.DASH;
            case PAYMENTS -> orDash(content.payments());
            case SHIPMENTS -> orDash(content.shipments());
            case ADVANCES -> orDash(content.advanceInvoices());
            case BUYER -> content.buyer().name();
            case BUYER_ADDRESS -> content.buyer().address();
            case BUYER_NUMBERS -> content.buyer().innAndKpp();
            case CURRENCY -> VatInvoiceParts.ROUBLE;
            case STATE_CONTRACT -> orDash(content.contractId());
        };
    }
}
