package ru.rodnik.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a browser calls itself, in words that its owner knows: «Firefox, Windows». Only known words are ever kept. */
final class BrowserWords {

    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();
    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("YaBrowser", "Яндекс Браузер");
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("OPR", "Opera");
        BROWSERS.put("Firefox", "Firefox");
        BROWSERS.put("FxiOS", "Firefox");
        BROWSERS.put("Chrome", "Chrome");
        BROWSERS.put("CriOS", "Chrome");
        BROWSERS.put("Safari", "Safari");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Mac OS", "macOS");
        SYSTEMS.put("Linux", "Linux");
    }

    private BrowserWords() {}

    static String of(HttpServletRequest request) {
        var said = request.getHeader("User-Agent");
        return said == null ? "Неизвестный браузер" : of(said);
    }

    static String of(String said) {
        var browser = first(BROWSERS, said, "Неизвестный браузер");
        var system = first(SYSTEMS, said, "");
        return system.isEmpty() ? browser : browser + ", " + system;
    }

    private static String first(Map<String, String> words, String said, String none) {
        return words.entrySet().stream().filter(word -> said.contains(word.getKey())).map(Map.Entry::getValue)
                .findFirst().orElse(none);
    }
}
