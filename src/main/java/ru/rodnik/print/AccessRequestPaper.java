package ru.rodnik.print;

/** «Заявка на доступ»: one page, signed by the head and by the one who gets the access. */
public final class AccessRequestPaper {

    private static final double SIZE = 9.5;

    private AccessRequestPaper() {}

    /** The paper to be printed. */
    public static byte[] pdf(AccessRequest content) {
        var mark = content.mark();
        var paper = Paper.portrait("Заявка на доступ № " + mark.number())
                .margins(14, 14, 16, 22)
                .dated(mark.filedAt().toLocalDate())
                .footer("Заявка на доступ · " + mark.code());
        paper.add(
                PaperParts.head("Заявка на доступ", "к личному кабинету абонента, " + content.utility().name(), mark),
                Gap.of(5),
                heading("Абонент"),
                subscriber(content),
                Gap.of(4),
                heading("Кому предоставить доступ"),
                representative(content),
                Gap.of(4),
                paragraph("""
                        Прошу предоставить указанному представителю доступ к личному кабинету. Действия, совершенные \
                        им под своей учетной записью, считаются действиями абонента на условиях соглашения о расчетах, \
                        поданного с той же заявкой. О прекращении полномочий представителя обязуюсь сообщить не позднее \
                        следующего рабочего дня."""),
                Gap.of(2),
                PaperParts.signature(content.head().position(), content.head().name()),
                signedOn(),
                Gap.of(4),
                paragraph("""
                        С правилами пользования личным кабинетом знаком(а), обязуюсь хранить пароль в тайне и не \
                        передавать его другим лицам. Согласие на обработку персональных данных дается отдельным \
                        документом."""),
                Gap.of(2),
                PaperParts.signature(content.representative().position(), content.representative().name()),
                signedOn());
        paper.keep(Gap.of(5), forTheOffice(content));
        return paper.pdf();
    }

    private static Block heading(String text) {
        return Together.of(Text.bold(text).size(10), Gap.of(1));
    }

    private static Text paragraph(String text) {
        return Text.of(text).size(SIZE).leading(1.22);
    }

    private static Table facts() {
        return Table.of(Column.of(48), Column.share(1)).size(SIZE).padding(3, 2);
    }

    private static Block subscriber(AccessRequest content) {
        var party = content.subscriber();
        var table = facts().row(Cell.of("Код абонента"), Cell.of(content.code().toString()).bold());
        table.row("Наименование", party.name());
        table.row(party.kpp() == null ? "ИНН" : "ИНН/КПП", party.innAndKpp());
        table.row("Адрес", party.address());
        if (!content.contracts().isEmpty()) {
            table.row("Договор", String.join(", ", content.contracts()));
        }
        return table;
    }

    private static Block representative(AccessRequest content) {
        var person = content.representative();
        var table = facts().row(Cell.of("Фамилия, имя, отчество"), Cell.of(person.name()).bold());
        if (person.position() != null) {
            table.row("Должность", person.position());
        }
        table.row("Телефон", person.phone());
        table.row("Электронная почта", person.email());
        table.row("Права в кабинете", content.role());
        table.row("Срок доступа", PaperParts.span(content.from(), content.until()));
        if (person.authority() != null) {
            table.row("Основание полномочий", person.authority());
        }
        return table;
    }

    private static Block signedOn() {
        return Together.of(Gap.of(2), Text.of(PaperParts.dayByHand()).size(SIZE));
    }

    private static Block forTheOffice(AccessRequest content) {
        return Table.of(Column.share(1), Column.share(1))
                .size(8.5)
                .padding(3, 3)
                .row(Cell.of("Заполняет сотрудник " + content.utility().name()).bold().across(2))
                .row(
                        "Документы приняты " + PaperParts.dayByHand(),
                        "Контрольный код совпадает с заявкой: да / нет")
                .row(
                        "Принял(а): ______________ / ________________ /",
                        "Активировал(а): ______________ / ____________ /");
    }
}
