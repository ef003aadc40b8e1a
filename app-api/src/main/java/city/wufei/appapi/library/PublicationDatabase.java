package city.wufei.appapi.library;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

/** The database that the publications are read from: one of its own, or the app's. Read-only, and allowed to be away. */
@Singleton
final class PublicationDatabase {

    private static final int CONNECTIONS = 2;
    private static final int CONNECT_MILLIS = 3000;

    private final HikariConfig config = new HikariConfig();

    PublicationDatabase(
            @Value("${wufei.publication.url}") String url,
            @Value("${wufei.publication.user}") String user,
            @Value("${wufei.publication.password}") String password,
            @Value("${datasources.default.url}") String appUrl,
            @Value("${datasources.default.username}") String appUser,
            @Value("${datasources.default.password}") String appPassword) {
        var ownServer = !url.isEmpty();
        config.setPoolName("publication");
        config.setJdbcUrl(ownServer ? url : appUrl);
        config.setUsername(ownServer ? user : appUser);
        config.setPassword(ownServer ? password : appPassword);
        config.setReadOnly(true);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(CONNECT_MILLIS);
        config.setInitializationFailTimeout(-1); // the portal makes the table, maybe after this app has started
        config.addDataSourceProperty("connectionTimeZone", "UTC");
        config.addDataSourceProperty("forceConnectionTimeZoneToSession", "true");
        config.addDataSourceProperty("connectTimeout", "2000");
        config.addDataSourceProperty("socketTimeout", "20000");
    }

    HikariDataSource open() {
        return new HikariDataSource(config);
    }
}
