package city.wufei.portal.page;

import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.table.TableQuery;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.bind.ArgumentBinder;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a controller's method can take as an argument: {@link Visitor}, {@link Person}, {@link Form} and {@link TableQuery}. */
@Factory
final class Binders {
    private static final Set<String> TABLE = Set.of("q", "sort", "desc", "page", "size");

    @Singleton
    TypedRequestArgumentBinder<Visitor> visitor() {
        return new FromRequest<>(Visitor.class, Requests::visitor);
    }

    @Singleton
    TypedRequestArgumentBinder<Person> person() {
        return new FromRequest<>(
                Person.class, request -> Requests.visitor(request).flatMap(Visitor::person));
    }

    @Singleton
    TypedRequestArgumentBinder<Form> form() {
        return new FromRequest<>(Form.class, request -> Requests.form(request).or(() -> Optional.of(query(request))));
    }

    @Singleton
    TypedRequestArgumentBinder<TableQuery> table() {
        return new FromRequest<>(
                TableQuery.class, request -> Optional.of(tableQuery(query(request), request.getPath())));
    }

    private static Form query(HttpRequest<?> request) {
        var fields = new LinkedHashMap<String, List<String>>();
        request.getParameters().forEach((name, values) -> fields.put(name, new ArrayList<>(values)));
        return Form.posted(fields);
    }

    private static TableQuery tableQuery(Form query, String path) {
        Map<String, String> filters = new HashMap<>();
        query.fields().stream()
                .filter(name -> !TABLE.contains(name))
                .forEach(name -> filters.put(name, query.text(name)));
        return new TableQuery(
                path,
                query.text("q"),
                query.text("sort"),
                query.text("desc").equals("true"),
                query.integer("page").orElse(1),
                query.integer("size").orElse(20),
                filters);
    }

    private record FromRequest<T>(Class<T> type, Function<HttpRequest<?>, Optional<T>> find)
            implements TypedRequestArgumentBinder<T> {
        @Override
        public Argument<T> argumentType() {
            return Argument.of(type);
        }

        @Override
        public ArgumentBinder.BindingResult<T> bind(ArgumentConversionContext<T> context, HttpRequest<?> source) {
            return () -> find.apply(source);
        }
    }
}
