package city.wufei.appapi.bench;

import city.wufei.content.id.Ids;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Sends the statements of one check-in after another over a connection of its own, with nothing around them. */
final class SqlLoop implements Load.Worker {

    private static final Ids IDS = Ids.tsid(Clock.systemUTC());

    private final Connection connection;
    private final Statement statement;
    private final Script script;
    private final List<String> places;
    private long residentId;
    private int next;

    SqlLoop(Subject subject, Script script, List<String> places) throws SQLException {
        connection = DriverManager.getConnection(subject.jdbcUrl(), subject.user(), subject.password());
        statement = connection.createStatement();
        this.script = script;
        this.places = places;
    }

    @Override
    public boolean work() throws SQLException {
        if (next % places.size() == 0) {
            residentId = IDS.next();
        }
        var place = places.get(next++ % places.size());
        for (var sql : script.as(residentId, place, UUID.randomUUID().toString(), IDS::next)) {
            statement.execute(sql);
        }
        return true;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
