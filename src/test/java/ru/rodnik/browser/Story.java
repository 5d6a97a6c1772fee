package ru.rodnik.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** What every story needs: the running program and a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Story {

    private Playwright playwright;
    protected Browser browser;
    protected RunningProgram program;

    @BeforeAll
    void a_program_and_a_browser() {
        program = RunningProgram.shared();
        playwright = Chromium.playwright();
        browser = playwright.chromium().launch(Chromium.options());
    }

    @AfterAll
    void goodbye() {
        playwright.close();
    }
}
