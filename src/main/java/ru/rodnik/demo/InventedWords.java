package ru.rodnik.demo;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Names of people and firms who do not exist, and streets of Samara by district. */
final class InventedWords {

    static final List<String> DISTRICTS = List.of(
            "Советский", "Ленинский", "Октябрьский", "Железнодорожный", "Куйбышевский", "Самарский", "Промышленный",
            "Кировский", "Красноглинский");

    private static final Map<String, List<String>> STREETS = Map.of(
            "Советский", List.of("ул. Гагарина", "ул. Победы", "ул. Аэродромная", "ул. Советской Армии"),
            "Ленинский", List.of("ул. Самарская", "ул. Садовая", "ул. Чапаевская", "ул. Вилоновская"),
            "Октябрьский", List.of("ул. Ново-Садовая", "ул. Мичурина", "пр. Ленина", "ул. Революционная"),
            "Железнодорожный", List.of("ул. Урицкого", "ул. Агибалова", "ул. Дзержинского", "ул. Пензенская"),
            "Куйбышевский", List.of("ул. Бакинская", "ул. Фасадная", "ул. Зелёная", "ул. Егорова"),
            "Самарский", List.of("ул. Куйбышева", "ул. Фрунзе", "ул. Водников", "ул. Молодогвардейская"),
            "Промышленный", List.of("ул. Стара-Загора", "ул. Ново-Вокзальная", "пр. Кирова", "ул. Воронежская"),
            "Кировский", List.of("ул. Свободы", "ул. Ташкентская", "пр. Металлургов", "ул. Черемшанская"),
            "Красноглинский", List.of("ул. Сергея Лазо", "ул. Банная", "ул. Гайдара", "ул. Симферопольская"));

    private static final List<String> QUALITIES = List.of(
            "Волжский", "Жигулёвский", "Самарский", "Речной", "Степной", "Северный", "Южный", "Заволжский", "Новый",
            "Первый", "Городской", "Торговый", "Добрый", "Зелёный", "Солнечный", "Старый", "Светлый", "Ясный");
    private static final List<String> THINGS = List.of(
            "берег", "дом", "двор", "хлеб", "причал", "мастер", "сервис", "рынок", "квартал", "вокзал", "сад", "мост",
            "цех", "путь", "ключ", "парус", "маяк", "ветер", "лес", "купец", "пекарь", "аптекарь");
    private static final List<String> SURNAMES = List.of(
            "Абрамов", "Белов", "Воронцов", "Громов", "Демидов", "Ермаков", "Жуков", "Зимин", "Ильин", "Калинин",
            "Лаптев", "Морозов", "Никитин", "Орлов", "Павлов", "Рябов", "Савельев", "Тарасов", "Ушаков",
            "Фомин", "Харитонов", "Цветков", "Чернов", "Шубин", "Щукин", "Яшин");
    private static final List<String> NAMES = List.of(
            "Александр", "Борис", "Виктор", "Геннадий", "Дмитрий", "Евгений", "Игорь", "Кирилл", "Леонид", "Михаил",
            "Николай", "Олег", "Пётр", "Роман", "Сергей", "Юрий");
    private static final List<String> PATRONYMICS = List.of(
            "Александрович", "Борисович", "Викторович", "Дмитриевич", "Евгеньевич", "Игоревич", "Леонидович",
            "Михайлович", "Николаевич", "Олегович", "Петрович", "Романович", "Сергеевич", "Юрьевич");

    private InventedWords() {}

    static <T> T oneOf(List<T> words, RandomGenerator random) {
        return words.get(random.nextInt(words.size()));
    }

    static String firm(RandomGenerator random) {
        return oneOf(QUALITIES, random) + " " + oneOf(THINGS, random);
    }

    static String person(RandomGenerator random) {
        return oneOf(SURNAMES, random) + " " + oneOf(NAMES, random) + " " + oneOf(PATRONYMICS, random);
    }

    static String address(String district, RandomGenerator random) {
        var street = oneOf(STREETS.getOrDefault(district, List.of()), random);
        return "г. Самара, " + street + ", " + (1 + random.nextInt(180));
    }
}
