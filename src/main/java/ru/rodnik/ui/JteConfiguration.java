package ru.rodnik.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Templates lie beside their controllers and are compiled with them; {@code ru/rodnik/portal/web/overview} is one. */
@Configuration(proxyBeanMethods = false)
class JteConfiguration {

    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    TemplateViewResolver templateViewResolver(
            TemplateEngine engine,
            StaticFiles files,
            PageNotices notices,
            ObjectProvider<FooterLink> footer,
            ObjectProvider<PageParameter> parameters) {
        return new TemplateViewResolver(
                engine,
                files,
                notices,
                footer.orderedStream().toList(),
                List.copyOf(parameters.stream().toList()));
    }
}
