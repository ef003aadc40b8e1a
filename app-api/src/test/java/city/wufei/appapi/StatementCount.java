package city.wufei.appapi;

import com.mysql.cj.MysqlConnection;
import com.mysql.cj.Query;
import com.mysql.cj.interceptors.QueryInterceptor;
import com.mysql.cj.log.Log;
import com.mysql.cj.protocol.Resultset;
import com.mysql.cj.protocol.ServerSession;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * Counts the statements that the driver sends; commits, settings of the connection, the feed's reads and what is done by the clock
 * apart.
 */
public final class StatementCount implements QueryInterceptor {

    static final String URL_PART = "?queryInterceptors=" + StatementCount.class.getName();

    private static final List<String> SENT = new CopyOnWriteArrayList<>();

    static void reset() {
        SENT.clear();
    }

    static List<String> sent() {
        return List.copyOf(SENT);
    }

    @Override
    public QueryInterceptor init(MysqlConnection connection, Properties properties, Log log) {
        return this;
    }

    @Override
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // null means: go on; the driver asks for the form
    public <T extends Resultset> T preProcess(Supplier<String> sql, Query interceptedQuery) {
        var text = sql.get();
        if (text != null
                && !text.contains("FROM publication")
                && !text.equals("SELECT 1") // the pool's question whether a connection still lives
                && !Thread.currentThread().getName().startsWith("scheduled-executor")
                && text.strip().toUpperCase(Locale.ROOT).matches("(?s)(SELECT|INSERT|UPDATE|DELETE).*")) {
            SENT.add(text);
        }
        return null;
    }

    @Override
    public boolean executeTopLevelOnly() {
        return true;
    }

    @Override
    public void destroy() {}

    @Override
    public <T extends Resultset> T postProcess(
            Supplier<String> sql, Query interceptedQuery, T originalResultSet, ServerSession serverSession) {
        return originalResultSet;
    }
}
