package city.wufei.portal.transaction;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The row that a query stands at. What may be NULL is read by the methods that return an {@link Optional}. */
public final class Row {
    private final ResultSet results;

    Row(ResultSet results) {
        this.results = results;
    }

    public String text(String column) {
        return required(column, read(() -> results.getString(column)));
    }

    public Optional<String> optionalText(String column) {
        return Optional.ofNullable(read(() -> results.getString(column)));
    }

    public long number(String column) {
        return required(column, read(() -> results.getObject(column, Long.class)));
    }

    public Optional<Long> optionalNumber(String column) {
        return Optional.ofNullable(read(() -> results.getObject(column, Long.class)));
    }

    long number(int index) {
        return required("column " + index, read(() -> results.getObject(index, Long.class)));
    }

    public int integer(String column) {
        return Math.toIntExact(number(column));
    }

    public BigDecimal decimal(String column) {
        return required(column, read(() -> results.getBigDecimal(column)));
    }

    public Optional<BigDecimal> optionalDecimal(String column) {
        return Optional.ofNullable(read(() -> results.getBigDecimal(column)));
    }

    public boolean flag(String column) {
        return number(column) != 0;
    }

    public byte[] bytes(String column) {
        return required(column, read(() -> results.getBytes(column)));
    }

    public Instant instant(String column) {
        return optionalInstant(column).orElseThrow(() -> new IllegalStateException(column + " is NULL"));
    }

    /** DATETIME(3) holds UTC, whatever the zone of the JVM or the session is. */
    public Optional<Instant> optionalInstant(String column) {
        return Optional.ofNullable(read(() -> results.getObject(column, LocalDateTime.class)))
                .map(local -> local.toInstant(ZoneOffset.UTC));
    }

    public LocalDate date(String column) {
        return required(column, read(() -> results.getObject(column, LocalDate.class)));
    }

    public Optional<LocalDate> optionalDate(String column) {
        return Optional.ofNullable(read(() -> results.getObject(column, LocalDate.class)));
    }

    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        return Enum.valueOf(type, text(column));
    }

    private static <T> T required(String column, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException(column + " is NULL");
        }
        return value;
    }

    private static <T> @Nullable T read(Column<T> column) {
        try {
            return column.read();
        } catch (SQLException e) {
            throw Transactions.failure(e);
        }
    }

    @FunctionalInterface
    private interface Column<T> {
        @Nullable
        T read() throws SQLException;
    }
}
