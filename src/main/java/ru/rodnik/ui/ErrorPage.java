package ru.rodnik.ui;

/** What a person reads when a page cannot be shown, and the number by which we find the reason in the log. */
public record ErrorPage(int status, String title, String text, String number) {

    static ErrorPage of(int status, String number) {
        return switch (status) {
            case 401 ->
                    new ErrorPage(
                            status,
                            "Нужно войти",
                            "Эта страница открывается после входа в личный кабинет. Войдите и откройте её ещё раз.",
                            number);
            case 403 ->
                    new ErrorPage(
                            status,
                            "Нет доступа",
                            "Вход закончился или у вас нет права на это действие. Войдите ещё раз и повторите.",
                            number);
            case 404, 405 ->
                    new ErrorPage(
                            status,
                            "Такой страницы нет",
                            "Проверьте адрес или начните с главной страницы.",
                            number);
            case 409 ->
                    new ErrorPage(
                            status,
                            "Данные уже изменились",
                            "Пока страница была открыта, кто-то изменил то же самое. Вернитесь назад, обновите страницу и"
                                    + " проверьте, что записано.",
                            number);
            case 413 ->
                    new ErrorPage(
                            status,
                            "Файл слишком большой",
                            "Мы принимаем файлы до 10\u00a0МБ. Уменьшите файл и загрузите его ещё раз.",
                            number);
            case 429 ->
                    new ErrorPage(
                            status,
                            "Слишком много попыток",
                            "Подождите несколько минут и повторите. Всё, что вы передали раньше, сохранено.",
                            number);
            case 503 ->
                    new ErrorPage(
                            status,
                            "Сейчас не получилось ответить",
                            "Кабинет занят или идут работы. Повторите через минуту, переданное раньше сохранено.",
                            number);
            default ->
                    status < 500
                            ? new ErrorPage(
                                    status,
                                    "Запрос не получился",
                                    "Вернитесь назад, обновите страницу и повторите.",
                                    number)
                            : new ErrorPage(
                                    status,
                                    "У нас что-то сломалось",
                                    "Мы уже знаем об этом. Повторите через несколько минут. Если не поможет, позвоните и"
                                            + " назовите номер ошибки.",
                                    number);
        };
    }
}
