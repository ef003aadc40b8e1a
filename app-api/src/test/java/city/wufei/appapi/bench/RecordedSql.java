package city.wufei.appapi.bench;

import com.mysql.cj.MysqlConnection;
import com.mysql.cj.Query;
import com.mysql.cj.interceptors.QueryInterceptor;
import com.mysql.cj.log.Log;
import com.mysql.cj.protocol.Resultset;
import com.mysql.cj.protocol.ServerSession;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Listens in the driver to every statement that goes to the database, transactions' ends included, while it is asked to. */
public final class RecordedSql implements QueryInterceptor {

    /** Goes to the end of a JDBC address. */
    static final String OPTION = "?queryInterceptors=" + RecordedSql.class.getName();

    private static final List<String> STATEMENTS = new CopyOnWriteArrayList<>();
    private static volatile boolean listening;

    /** By the driver. */
    public RecordedSql() {}

    interface Action {
        void run() throws Exception;
    }

    /** The statements that went to the database during the action, in their order. */
    static List<String> during(Action action) throws Exception {
        STATEMENTS.clear();
        listening = true;
        try {
            action.run();
        } finally {
            listening = false;
        }
        return List.copyOf(STATEMENTS);
    }

    @Override
    public QueryInterceptor init(MysqlConnection connection, Properties properties, Log log) {
        return this;
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // the driver's signature
    public <T extends Resultset> @Nullable T preProcess(Supplier<String> sql, Query query) {
        if (listening) {
            STATEMENTS.add(sql.get());
        }
        return null;
    }

    @Override
    public boolean executeTopLevelOnly() {
        return false;
    }

    @Override
    public void destroy() {}

    @Override
    public <T extends Resultset> @Nullable T postProcess(
            Supplier<String> sql, Query query, T result, ServerSession session) {
        return null;
    }
}
