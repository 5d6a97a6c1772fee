package ru.rodnik.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/** A person at a browser of his own: clicks by the words on the page, and looks at each page in three widths. */
final class Visitor implements AutoCloseable {

    private static final @Nullable String SCREENS = System.getProperty("screens");

    private final BrowserContext context;
    private final Page page;
    private final String address;

    Visitor(Browser browser, String address) {
        this.address = address;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1440, 1000).setLocale("ru-RU").setReducedMotion(ReducedMotion.REDUCE)
                .setAcceptDownloads(true));
        this.page = context.newPage();
        page.setDefaultTimeout(30_000);
    }

    Page page() {
        return page;
    }

    Visitor open(String path) {
        page.navigate(address + path);
        return this;
    }

    Visitor link(String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first().click();
        return this;
    }

    /** The first link whose words, spoken or written, are like that. */
    Locator linkLike(String pattern) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(pattern))).first();
    }

    Visitor choose(String label, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first().selectOption(value);
        return this;
    }

    Visitor press(String name) {
        button(name).click();
        return this;
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
    }

    Visitor fill(String label, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first().fill(value);
        return this;
    }

    Visitor tick(String label) {
        page.getByLabel(label).first().check();
        return this;
    }

    Visitor signIn(String code, String password) {
        return open("/login").fill("Код абонента", code).fill("Пароль", password).press("Войти");
    }

    Visitor signInAsStaff(String login) {
        open("/login").page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Сотрудник"))
                .or(page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Сотрудник"))).first().click();
        return fill("Логин", login).fill("Пароль", "rodnik-demo-2026").press("Войти");
    }

    /** The words are to be seen on the page. */
    Visitor sees(String... words) {
        for (var word : words) {
            assertThat(text()).as("page %s", page.url()).contains(word);
        }
        return this;
    }

    Visitor doesNotSee(String word) {
        assertThat(text()).as("page %s", page.url()).doesNotContain(word);
        return this;
    }

    Visitor isAt(String path) {
        assertThat(page.url()).startsWith(address + path);
        return this;
    }

    private String text() {
        return page.locator("body").innerText().replace('\u00a0', ' ');
    }

    /** The file behind a link, as the browser saves it. */
    byte[] download(Locator link) throws IOException {
        var download = page.waitForDownload(link::click);
        return Files.readAllBytes(download.path());
    }

    String pdfText(Locator link) throws IOException {
        try (var pdf = Loader.loadPDF(download(link))) {
            return new PDFTextStripper().getText(pdf).replace('\u00a0', ' ').replaceAll("\\s+", " ");
        }
    }

    /** Looks: nothing for axe to find, no sideways scroll at 360 px, pictures at 1440 and 390 px where wanted. */
    Visitor looks(String name) throws IOException {
        var violations = new AxeBuilder(page).analyze().getViolations();
        Map<String, Object> found = new LinkedHashMap<>();
        violations.forEach(v -> found.put(v.getId(), v.getNodes().stream().map(n -> n.getHtml()).limit(3).toList()));
        assertThat(found).as("axe at %s (%s)", name, page.url()).isEmpty();
        for (var width : new int[] {1440, 390, 360}) {
            page.setViewportSize(width, 1000);
            assertThat((Boolean) Objects.requireNonNull(
                    page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")))
                    .as("%s does not scroll sideways at %d px", name, width).isTrue();
            if (SCREENS != null && width != 360) {
                Files.createDirectories(Path.of(SCREENS));
                page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                        .setPath(Path.of(SCREENS, name + "-" + width + ".png")));
            }
        }
        page.setViewportSize(1440, 1000);
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
