package city.wufei.portal.transaction;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A running transaction; a service method passes it to the repositories that take part. Arguments fill the statement's
 * question marks in order: text, numbers, booleans, bytes, {@link Instant} (DATETIME(3) in UTC), {@link LocalDate}, enums
 * (their name) and null.
 */
public final class Transaction {
    private final Connection connection;

    Transaction(Connection connection) {
        this.connection = connection;
    }

    /** Lets work from elsewhere, such as a publication, take part in the transaction. */
    public <T> T join(Joining<T> work) {
        try {
            return work.run(connection);
        } catch (SQLException e) {
            throw Transactions.failure(e);
        }
    }

    /** Work that takes a connection and leaves committing to its caller. */
    @FunctionalInterface
    public interface Joining<T> {
        T run(Connection connection) throws SQLException;
    }

    /** What stands for these values in an {@code IN (…)}: a question mark for each. */
    public static String places(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    /** Runs an insert, update or delete; returns the rows that it matched. */
    public int update(String sql, @Nullable Object... arguments) {
        try (var statement = prepare(sql, arguments)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw Transactions.failure(e);
        }
    }

    /** Runs one statement for many rows in one round trip, in the order given (sort them by id: two batches in different orders deadlock). */
    public void batch(String sql, List<@Nullable Object[]> rows) {
        try (var statement = connection.prepareStatement(sql)) {
            for (var row : rows) {
                fill(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw Transactions.failure(e);
        }
    }

    /** All rows of a query. */
    public <T> List<T> list(String sql, Function<Row, T> read, @Nullable Object... arguments) {
        try (var statement = prepare(sql, arguments);
                var results = statement.executeQuery()) {
            var rows = new ArrayList<T>();
            var row = new Row(results);
            while (results.next()) {
                rows.add(read.apply(row));
            }
            return List.copyOf(rows);
        } catch (SQLException e) {
            throw Transactions.failure(e);
        }
    }

    /** The first row of a query, or empty. */
    public <T> Optional<T> first(String sql, Function<Row, T> read, @Nullable Object... arguments) {
        return list(sql, read, arguments).stream().findFirst();
    }

    /** The number that a counting query gives. */
    public long count(String sql, @Nullable Object... arguments) {
        return first(sql, row -> row.number(1), arguments).orElse(0L);
    }

    private PreparedStatement prepare(String sql, @Nullable Object... arguments) throws SQLException {
        var statement = connection.prepareStatement(sql);
        try {
            fill(statement, arguments);
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private static void fill(PreparedStatement statement, @Nullable Object... arguments) throws SQLException {
        for (var i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, stored(arguments[i]));
        }
    }

    private static @Nullable Object stored(@Nullable Object argument) {
        return switch (argument) {
            case Instant instant -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case null, default -> argument;
        };
    }
}
