package ru.rodnik.browser;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a Chromium, or gets one where it can: Debian's package as root, else Playwright's own download. */
final class Chromium {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync");

    private Chromium() {}

    static Playwright playwright() {
        return Playwright
                .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    static BrowserType.LaunchOptions options() {
        var options = new BrowserType.LaunchOptions().setHeadless(true).setArgs(FLAGS);
        installed().or(Chromium::installedByDebian).ifPresentOrElse(options::setExecutablePath, Chromium::download);
        return options;
    }

    private static Optional<Path> installed() {
        var named = Stream.of(System.getenv("CHROMIUM")).filter(path -> path != null && !path.isEmpty());
        var usual = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
                "/snap/bin/chromium");
        return Stream.concat(named, usual).map(Path::of).filter(Files::isExecutable).findFirst();
    }

    private static Optional<Path> installedByDebian() {
        if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        run("apt-get", "update", "-qq");
        run("apt-get", "install", "-y", "-qq", "chromium");
        return installed();
    }

    private static void run(String... command) {
        try {
            var builder = new ProcessBuilder(command).inheritIO();
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            builder.start().waitFor();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void download() {
        try {
            CLI.main(new String[] {"install", "chromium"});
        } catch (IOException | InterruptedException | URISyntaxException e) {
            throw new IllegalStateException(
                    "The browser tests need Chromium: install it (Debian: apt-get install chromium) or name it in CHROMIUM.",
                    e);
        }
    }
}
