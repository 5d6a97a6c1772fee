package ru.rodnik.print;

import java.util.ArrayList;

/** «Соглашение о расчетах»: two to three pages, signed by both sides. */
public final class SettlementAgreementPaper {

    private static final double SIZE = 9.5;

    private SettlementAgreementPaper() {}

    /** The paper to be printed, in two copies. */
    public static byte[] pdf(SettlementAgreement content) {
        var mark = content.mark();
        var paper = Paper.portrait("Соглашение о расчетах, заявка № " + mark.number())
                .margins(14, 14, 16, 22)
                .dated(mark.filedAt().toLocalDate())
                .footer("Соглашение о расчетах, " + AgreementText.EDITION + " · " + mark.code());
        paper.add(
                PaperParts.head(
                        "Соглашение о расчетах", "об обмене сведениями и документами через личный кабинет", mark),
                Gap.of(4),
                Table.bare(Column.share(1), Column.share(1).right())
                        .size(SIZE)
                        .row("Код абонента: " + content.code(), PaperParts.dayByHand()),
                Gap.of(3),
                paragraph(preamble(content)));
        for (int s = 0; s < AgreementText.SECTIONS.size(); s++) {
            addSection(paper, s + 1, AgreementText.SECTIONS.get(s));
        }
        var last = AgreementText.SECTIONS.size() + 1;
        paper.keep(
                Gap.of(4), Text.bold(last + ". Реквизиты и подписи Сторон").size(10), Gap.of(2), parties(content));
        return paper.pdf();
    }

    private static void addSection(Paper paper, int number, AgreementText.Section section) {
        var heading = Text.bold(number + ". " + section.heading()).size(10);
        for (int c = 0; c < section.clauses().size(); c++) {
            var clause = Table.bare(Column.of(9), Column.share(1))
                    .row(
                            Cell.of(paragraph(Text.of(number + "." + (c + 1) + "."))),
                            Cell.of(paragraph(Text.of(section.clauses().get(c)))));
            if (c == 0) {
                paper.add(Gap.of(3), Together.of(heading, Gap.of(1), clause));
            } else {
                paper.add(Gap.of(0.8), clause);
            }
        }
    }

    private static Text preamble(SettlementAgreement content) {
        var text = Text.of("").plusBold(content.utility().name()).plus(" (далее – Организация)");
        text = represented(text, content.utilitySigner()).plus(", с одной стороны, и ");
        text = text.plusBold(content.subscriber().name()).plus(" (далее – Абонент)");
        text = represented(text, content.subscriberSigner()).plus(", с другой стороны, вместе именуемые Стороны");
        if (!content.contracts().isEmpty()) {
            text = text.plus(content.contracts().size() == 1 ? ", связанные договором " : ", связанные договорами ")
                    .plus(String.join(", ", content.contracts()));
        }
        return text.plus(", заключили настоящее соглашение о том, что при расчетах за холодное водоснабжение и"
                + " водоотведение они пользуются личным кабинетом по адресу ")
                .plus(content.cabinet())
                .plus(".");
    }

    /** The position stays in the nominative after a colon, so that no name has to be declined. */
    private static Text represented(Text text, Signer signer) {
        if (signer.position() == null && signer.authority() == null) {
            return text;
        }
        var who = signer.position() == null ? signer.name() : signer.position() + " " + signer.name();
        var longer = text.plus(", подписант: " + who);
        return signer.authority() == null ? longer : longer.plus(", на основании " + signer.authority());
    }

    private static Text paragraph(Text text) {
        return text.size(SIZE).leading(1.22);
    }

    private static Block parties(SettlementAgreement content) {
        return Table.bare(Column.share(1), Column.of(10), Column.share(1))
                .row(
                        Cell.of(details("Организация", content.utility(), "Прием документов: " + content.office())),
                        Cell.empty(),
                        Cell.of(details("Абонент", content.subscriber(), "Код абонента: " + content.code())))
                .total(
                        Cell.of(signature(content.utilitySigner())),
                        Cell.empty(),
                        Cell.of(signature(content.subscriberSigner())));
    }

    private static Block[] details(String caption, Party party, String more) {
        var numbers = new ArrayList<String>();
        if (party.inn() != null) {
            numbers.add((party.kpp() == null ? "ИНН " : "ИНН/КПП ") + party.innAndKpp());
        }
        if (party.ogrn() != null) {
            numbers.add((party.ogrn().length() == 15 ? "ОГРНИП " : "ОГРН ") + party.ogrn());
        }
        numbers.add("Адрес: " + party.address());
        if (party.phone() != null) {
            numbers.add("Телефон: " + party.phone());
        }
        numbers.add(more);
        return new Block[] {
                Text.bold(caption).size(9),
                Text.bold(party.name()).size(9),
                Gap.of(1),
                Text.of(String.join("\n", numbers)).size(8.5)
        };
    }

    private static Block[] signature(Signer signer) {
        return new Block[] {
                Gap.of(4),
                Text.of(signer.position() == null ? " " : signer.position()).size(9),
                Gap.of(7),
                Table.bare(Column.share(2), Column.of(2), Column.share(3))
                        .row(
                                Cell.of(Gap.of(4)).underlined(),
                                Cell.empty(),
                                Cell.of(Text.of(signer.name()).size(9).centred()).bottom().underlined())
                        .total(
                                Cell.of(Text.of("(подпись)").size(6.5).centred()),
                                Cell.empty(),
                                Cell.of(Text.of("(фамилия, имя, отчество)").size(6.5).centred())),
                Gap.of(3),
                Text.of(PaperParts.dayByHand() + "\nМ.П. (при наличии)").size(8.5).leading(1.6)
        };
    }
}
