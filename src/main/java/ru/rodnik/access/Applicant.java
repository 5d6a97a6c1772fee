package ru.rodnik.access;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an applicant typed, cleaned of odd characters and spaces.
 *
 * @param position empty for a natural person who acts for himself
 */
public record Applicant(String fullName, String position, String email, String phone) {

    private static final int TEXT_MAX = 200;

    public Applicant {
        fullName = cleaned(fullName);
        position = cleaned(position);
        email = cleaned(email).replace(" ", "");
        phone = cleaned(phone);
    }

    private static String cleaned(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}]", "").replaceAll("[\\s\u00a0]+", " ").strip();
    }

    /** What is wrong with which field, in words that say what to type; empty when all is well. */
    public Map<String, String> objections() {
        var objections = new LinkedHashMap<String, String>();
        if (!fullName.matches("[\\p{L}.'’ -]{3,200}") || !fullName.contains(" ")) {
            objections.put("fullName", "Напишите фамилию, имя и отчество, например: Соколова Анна Викторовна.");
        }
        if (position.isEmpty() || position.length() > TEXT_MAX) {
            objections.put("position", "Напишите должность, например: главный бухгалтер. Для гражданина: собственник.");
        }
        if (!email.matches("[^@\\s<>\"]{1,64}@[^@\\s<>\"]{1,120}\\.[^@\\s<>\".]{2,24}")) {
            objections.put("email", "Напишите адрес почты целиком, например: buh@sokol.example.");
        }
        var digits = phone.replaceAll("[^0-9]", "");
        if (!phone.matches("[0-9+() \u2011.-]{5,30}(,? ?доб\\.? ?[0-9]{1,6})?") || digits.length() < 5
                || digits.length() > 18) {
            objections.put("phone", "Напишите телефон цифрами, например: 8 (846) 000-10-17.");
        }
        return objections;
    }
}
