package city.wufei.portal.page;

import city.wufei.portal.transaction.DatabaseFailed;
import city.wufei.portal.transaction.DatabaseUnavailable;
import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From what went wrong to the status of its page. Anything that is not expected here is a bug: 500, with its trace in the log. */
@Factory
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Singleton
    ExceptionHandler<NotHere, HttpResponse<?>> notHere(ErrorResponseProcessor<?> errors) {
        return new ToPage<>(errors, HttpStatus.NOT_FOUND, e -> {});
    }

    @Singleton
    ExceptionHandler<DatabaseUnavailable, HttpResponse<?>> databaseUnavailable(ErrorResponseProcessor<?> errors) {
        return new ToPage<>(
                errors,
                HttpStatus.SERVICE_UNAVAILABLE,
                e -> LOG.warn("The database does not answer: {}", e.getMessage()));
    }

    @Singleton
    ExceptionHandler<DatabaseFailed, HttpResponse<?>> databaseFailed(ErrorResponseProcessor<?> errors) {
        var unfit = new ToPage<DatabaseFailed>(
                errors, HttpStatus.UNPROCESSABLE_ENTITY, e -> LOG.warn("A form let through what no column takes", e));
        var bug = new ToPage<DatabaseFailed>(
                errors, HttpStatus.INTERNAL_SERVER_ERROR, e -> LOG.error("A request failed", e));
        return (request, failed) -> (failed.isUnfit() ? unfit : bug).handle(request, failed);
    }

    @Singleton
    ExceptionHandler<Throwable, HttpResponse<?>> unexpected(ErrorResponseProcessor<?> errors) {
        return new ToPage<>(errors, HttpStatus.INTERNAL_SERVER_ERROR, e -> LOG.error("A request failed", e));
    }

    private record ToPage<T extends Throwable>(ErrorResponseProcessor<?> errors, HttpStatus status, Consumer<T> log)
            implements ExceptionHandler<T, HttpResponse<?>> {
        @Override
        @SuppressWarnings("rawtypes") // the interface is declared so
        public HttpResponse<?> handle(HttpRequest request, T exception) {
            log.accept(exception);
            var response = HttpResponse.status(status);
            if (status == HttpStatus.SERVICE_UNAVAILABLE) {
                response.header("Retry-After", "5");
            }
            return errors.processResponse(
                    ErrorContext.builder(request).cause(exception).build(), response);
        }
    }
}
