package ru.rodnik;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program. */
@SpringBootApplication
public class Rodnik {

    public static void main(String[] args) {
        org.springframework.boot.SpringApplication.run(Rodnik.class, args);
    }
}
