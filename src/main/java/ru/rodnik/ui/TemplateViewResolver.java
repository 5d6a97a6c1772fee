package ru.rodnik.ui;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Finds a view among the compiled templates and hands it the model, plus the page-wide facts it declares. */
class TemplateViewResolver implements ViewResolver, Ordered {

    private static final String ENDING = ".jte";
    private static final String HTML = "text/html;charset=UTF-8";

    private final TemplateEngine engine;
    private final StaticFiles files;
    private final PageNotices notices;
    private final List<FooterLink> footer;
    private final List<PageParameter> parameters;
    private final Map<String, View> views = new ConcurrentHashMap<>();

    TemplateViewResolver(
            TemplateEngine engine,
            StaticFiles files,
            PageNotices notices,
            List<FooterLink> footer,
            List<PageParameter> parameters) {
        this.engine = engine;
        this.files = files;
        this.notices = notices;
        this.footer = footer;
        this.parameters = parameters;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 100;
    }

    @Override
    public @Nullable View resolveViewName(String viewName, Locale locale) {
        var known = views.get(viewName);
        if (known != null) {
            return known;
        }
        var template = viewName + ENDING;
        if (viewName.contains(":") || !engine.hasTemplate(template)) {
            return null;
        }
        return views.computeIfAbsent(
                viewName,
                _ -> new TemplateView(template, engine.getParamInfo(template).keySet()));
    }

    ShellFacts factsOf(HttpServletRequest request) {
        var asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
        return new ShellFacts(
                asked.substring(Math.min(request.getContextPath().length(), asked.length())),
                notices.isDemo(),
                notices.clockNotice().orElse(null),
                footer,
                files,
                csrfOf(request));
    }

    private static @Nullable CsrfToken csrfOf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token : null;
    }

    private final class TemplateView implements View {

        private final String template;
        private final Set<String> declared;

        TemplateView(String template, Set<String> declared) {
            this.template = template;
            this.declared = declared;
        }

        @Override
        public String getContentType() {
            return HTML;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var named = new HashMap<String, Object>();
            if (model != null) {
                named.putAll(model);
            }
            addFacts(named, request);
            var page = new Utf8ByteOutput();
            engine.render(template, named, page);
            response.setContentType(HTML);
            response.setContentLength(page.getContentLength());
            page.writeTo(response.getOutputStream());
        }

        private void addFacts(Map<String, Object> named, HttpServletRequest request) {
            if (declared.contains("shell")) {
                named.put("shell", factsOf(request));
            }
            if (declared.contains("csrf") && csrfOf(request) instanceof CsrfToken token) {
                named.put("csrf", token);
            }
            for (var parameter : parameters) {
                if (declared.contains(parameter.name())
                        && !named.containsKey(parameter.name())
                        && parameter.isFor(request)) {
                    named.put(parameter.name(), parameter.valueFor(request));
                }
            }
        }
    }
}
