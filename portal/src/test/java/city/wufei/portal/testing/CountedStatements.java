package city.wufei.portal.testing;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Counts the statements that a portal sends, so that a test can say how many a page takes. */
@Singleton
public final class CountedStatements implements BeanCreatedEventListener<DataSource> {
    private final AtomicLong prepared = new AtomicLong();

    /** How many statements the work takes, the portal's own quiet ones included. */
    public long during(Runnable work) {
        var before = prepared.get();
        work.run();
        return prepared.get() - before;
    }

    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
        return proxy(DataSource.class, event.getBean(), "getConnection", this::counted);
    }

    private Object counted(Object connection) {
        return proxy(Connection.class, connection, "prepareStatement", statement -> {
            prepared.incrementAndGet();
            return statement;
        });
    }

    private static <T> T proxy(Class<T> type, Object target, String method, UnaryOperator<Object> change) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
                    var result = call(target, called, arguments);
                    return result != null && called.getName().equals(method) ? change.apply(result) : result;
                }));
    }

    private static @Nullable Object call(Object target, java.lang.reflect.Method called, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return called.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
