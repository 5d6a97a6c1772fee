package ru.rodnik.ui;

import org.springframework.boot.SpringApplication;

/** Starts the pages alone to look at them: the style guide at {@code /styleguide}, port from the first argument. */
final class UiServer {

    private UiServer() {}

    public static void main(String[] args) {
        SpringApplication.run(UiOnly.class, "--rodnik.demo=true", "--server.port=" + args[0]);
    }
}
