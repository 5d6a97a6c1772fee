package ru.rodnik.ui;

import org.springframework.http.MediaType;

/** One file ready to send; {@code zipped} is empty where zipping gains nothing. */
record StaticFile(MediaType type, byte[] plain, byte[] zipped) {

    static StaticFile of(String path, byte[] plain) {
        var ending = path.substring(path.lastIndexOf('.') + 1);
        return switch (ending) {
            case "css" -> text("text/css", plain);
            case "js" -> text("text/javascript", plain);
            case "svg" -> text("image/svg+xml", plain);
            case "txt" -> text("text/plain", plain);
            case "woff2" -> new StaticFile(MediaType.valueOf("font/woff2"), plain, new byte[0]);
            case "png" -> new StaticFile(MediaType.IMAGE_PNG, plain, new byte[0]);
            default -> throw new IllegalStateException("What kind of file is " + path);
        };
    }

    private static StaticFile text(String type, byte[] plain) {
        return new StaticFile(MediaType.valueOf(type + ";charset=UTF-8"), plain, StaticFiles.zipped(plain));
    }

    boolean hasZipped() {
        return zipped.length > 0;
    }
}
