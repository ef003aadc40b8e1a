package city.wufei.portal.page;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The template engine: files under {@code /templates}, texts from {@link Messages}, links from the root of the portal. */
@Factory
final class Templates {

    @Singleton
    TemplateEngine engine(Messages messages) {
        var resolver = new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCacheable(true);
        RecordProperties.register();
        var engine = new TemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setMessageResolver(new FromMessages(messages));
        engine.setLinkBuilder(new FromRoot());
        return engine;
    }

    private static final class FromMessages extends AbstractMessageResolver {
        private final Messages messages;

        FromMessages(Messages messages) {
            this.messages = messages;
        }

        @Override
        public String resolveMessage(
                ITemplateContext context, Class<?> origin, String key, Object @Nullable [] parameters) {
            Locale language = context.getLocale();
            return messages.text(language, key, arguments(parameters));
        }

        /** {@code #{key(${list})}} hands over one array: the arguments of a flash or a problem. */
        private static Object[] arguments(Object @Nullable [] parameters) {
            if (parameters == null) {
                return new Object[0];
            }
            return parameters.length == 1 && parameters[0] instanceof Object[] all ? all : parameters;
        }

        @Override
        public String createAbsentMessageRepresentation(
                ITemplateContext context, Class<?> origin, String key, Object @Nullable [] parameters) {
            throw new IllegalArgumentException("no message for " + key);
        }
    }

    private static final class FromRoot extends StandardLinkBuilder {
        @Override
        protected String computeContextPath(IExpressionContext context, String base, Map<String, Object> parameters) {
            return "";
        }
    }
}
